import "server-only";
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

/** Whose value it is and which: a sealed value opens in that place and in no other. */
export type Place = { personId: string; field: string };

// format (1 byte) | nonce (12) | tag (16) | ciphertext. A new format gets a new number, and old rows stay readable.
const format = 1;

/** Encrypts one value of one person with AES-256-GCM (P31). */
export function seal(key: KeyObject, place: Place, value: string): Buffer<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(associated(place));
  const body = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), body]);
}

/**
 * The value that was sealed.
 * @throws when the bytes were changed, or belong to another person, field or key.
 */
export function unseal(key: KeyObject, place: Place, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes[0] !== format || bytes.length < 29) throw new Error("Not a sealed value.");
  const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 13), { authTagLength: 16 });
  cipher.setAAD(associated(place));
  cipher.setAuthTag(bytes.subarray(13, 29));
  return cipher.update(bytes.subarray(29), undefined, "utf8") + cipher.final("utf8");
}

function associated({ personId, field }: Place): Buffer {
  return Buffer.from(JSON.stringify([format, personId, field]));
}
