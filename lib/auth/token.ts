import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { deriveKey } from "@/lib/crypto/derive-key";

/** 256 random bits, for whoever is to hold them; only their hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token; one of one kind is worth nothing as another. */
export function hashToken(
  kind: "session" | "invitation" | "mailed",
  token: string,
): Buffer<ArrayBuffer> {
  return Buffer.from(createHash("sha256").update(`${kind} ${token}`).digest());
}

/** Bytes that hang on a token and on our secret: the same at every look, known to nobody who has one of the two. */
export function bytesFrom(token: string, label: string, length: number): Buffer {
  const key = deriveKey(`from token ${label}`);
  return createHmac("sha256", key).update(token).digest().subarray(0, length);
}

/** The token of the link that was mailed under this id: made again wherever the mail is written, so that it need not be stored. */
export function mailedToken(linkId: string): string {
  return bytesFrom(linkId, "mailed link", 32).toString("base64url");
}
