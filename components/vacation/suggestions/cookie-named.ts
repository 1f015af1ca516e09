import type { OptionalCookie } from "@/lib/optional-cookies";

/** What the browser holds of a cookie that somebody may have switched on; undefined where it is off. */
export function cookieNamed(name: OptionalCookie): string | undefined {
  if (!navigator.cookieEnabled) return undefined;
  const found = document.cookie.split("; ").find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
