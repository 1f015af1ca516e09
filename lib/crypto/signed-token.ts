import "server-only";
import { timingSafeEqual } from "node:crypto";
import { clock } from "@/lib/clock";
import { keyedHash } from "@/lib/crypto/keyed-hash";

/**
 * Signs a small JSON value so that it can travel through a form without being changed. Whoever holds it can read it.
 * @param label what it is for: a token signed under one label is refused under every other.
 */
export function signToken(label: string, payload: unknown, seconds: number): string {
  const expires = Math.floor(clock.now().getTime() / 1000) + seconds;
  const body = Buffer.from(JSON.stringify([expires, payload])).toString("base64url");
  return `${body}.${signature(label, body).toString("base64url")}`;
}

/** The value that was signed; null when the token is malformed, forged, of another label, or past its time. */
export function readSignedToken(label: string, token: string): unknown {
  const [body, signed, ...rest] = token.split(".");
  if (!body || !signed || rest.length > 0) return null;
  const expected = Buffer.from(signature(label, body).toString("base64url"));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [expires, payload] = JSON.parse(Buffer.from(body, "base64url").toString()) as [
    number,
    unknown,
  ];
  return clock.now().getTime() < expires * 1000 ? payload : null;
}

function signature(label: string, body: string): Buffer {
  return keyedHash(`token ${label}`, body);
}
