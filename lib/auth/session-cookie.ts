import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

// A browser takes the prefix and `Secure` over https alone; plain http is for the demo, which the same switch allows.
export const secure = env.DEMO !== "1" || env.APP_URL.startsWith("https:");

export const sessionCookie = secure ? "__Host-session" : "session";

const options = { httpOnly: true, secure, sameSite: "lax", path: "/" } as const;

/** Lets the browser carry a session until it is closed (P15), or, for who wants to be remembered, for that long (P16). */
export async function keepSession(token: string, seconds?: number): Promise<void> {
  const lasting = seconds === undefined ? {} : { maxAge: seconds };
  (await cookies()).set(sessionCookie, token, { ...options, ...lasting });
}

/** What the browser carries; whether it is anything is not said here. */
export async function carriedToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie)?.value;
}

/** Takes it away again. The browser hears it for the name that it holds only with the same attributes. */
export async function dropSession(): Promise<void> {
  (await cookies()).set(sessionCookie, "", { ...options, maxAge: 0 });
}
