import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { type AuthOptions, getServerSession } from "next-auth";
import { carriedToken, sessionCookie } from "@/lib/auth/session-cookie";
import { hashToken } from "@/lib/auth/token";
import { deriveKey } from "@/lib/crypto/derive-key";

/**
 * The hash of the session token that this request carries; null when it carries none. Nothing that the browser sent is believed:
 * who it is and for how long is looked up by this hash, each time.
 */
export async function readSessionHash(): Promise<Uint8Array<ArrayBuffer> | null> {
  const value = await carriedToken();
  if (!value) return null;
  // Of the request it is given this cookie and nothing else, and what it would set on the answer goes nowhere.
  const carried = await getServerSession<AuthOptions, { token?: string }>(
    { headers: {}, cookies: { [sessionCookie]: value } } as unknown as NextApiRequest,
    { getHeader: () => undefined, setHeader: () => undefined } as unknown as NextApiResponse,
    options,
  );
  return carried?.token ? hashToken("session", carried.token) : null;
}

const shape = /^[A-Za-z0-9_-]{43}$/;

// next-auth carries the id and decodes it; it neither makes, renews nor ends a session, and none of its routes exist
// (docs/decisions/010).
const options: AuthOptions = {
  providers: [],
  secret: deriveKey("next-auth").toString("base64url"),
  session: { strategy: "jwt" },
  cookies: { sessionToken: { name: sessionCookie, options: {} } },
  jwt: {
    encode: async ({ token }) => String(token?.["id"] ?? ""),
    decode: async ({ token }) => (token && shape.test(token) ? { id: token } : null),
  },
  callbacks: {
    session: ({ session, token }) => ({ expires: session.expires, token: token["id"] }),
  },
  logger: {
    // What it calls an error is a cookie that is not ours.
    error: () => undefined,
    warn: () => undefined,
    debug: () => undefined,
  },
};
