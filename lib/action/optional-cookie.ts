import "server-only";
import { cookies } from "next/headers";
import { secure } from "@/lib/auth/session-cookie";
import { type OptionalCookie, optionalCookies, switchedOn } from "@/lib/optional-cookies";

const options = { secure, sameSite: "lax", path: "/" } as const;

/** What an optional cookie holds; undefined where it is off, as it is for everybody until they switch it on. */
export async function readOptional(name: OptionalCookie): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}

/** Switches one on, or changes what it holds. */
export async function keepOptional(name: OptionalCookie, value = switchedOn): Promise<void> {
  const { seconds: maxAge } = optionalCookies[name];
  (await cookies()).set(name, value, { ...options, maxAge });
}

/** Switches it off: nothing of it stays in the browser. */
export async function dropOptional(name: OptionalCookie): Promise<void> {
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
