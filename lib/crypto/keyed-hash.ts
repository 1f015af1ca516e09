import "server-only";
import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { deriveKey } from "@/lib/crypto/derive-key";

// A key that is bytes is prepared again at each use, which takes several times as long as the hash.
const prepared = new Map<string, KeyObject>();

/** HMAC-SHA-256 under the key of one use (see `deriveKey`): nobody without APP_SECRET makes or guesses it. */
export function keyedHash(label: string, message: string | Buffer): Buffer<ArrayBuffer> {
  const key = prepared.get(label) ?? createSecretKey(deriveKey(label));
  prepared.set(label, key);
  return Buffer.from(createHmac("sha256", key).update(message).digest());
}
