import type { BrowserContext } from "@playwright/test";

/** Every cookie that any answer asks the browser to keep. */
export function watchCookies(context: BrowserContext): () => string[] {
  const asked: string[] = [];
  context.on("response", (answer) => {
    const cookie = answer.headers()["set-cookie"];
    if (cookie) asked.push(`${answer.url()} ${cookie}`);
  });
  return () => asked;
}

/** As a browser that blocks them: writing is refused, and the page is told so. */
export async function refuseCookies(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "cookieEnabled", { get: () => false });
    for (const store of ["cookie"] as const)
      Object.defineProperty(document, store, {
        get: () => "",
        set: () => {
          throw new DOMException("Cookies are refused.", "SecurityError");
        },
      });
    for (const store of ["localStorage", "sessionStorage"] as const)
      Object.defineProperty(window, store, {
        get: () => {
          throw new DOMException("Storage is refused.", "SecurityError");
        },
      });
  });
}
