import "server-only";
import { createHmac, hkdfSync, type KeyObject } from "node:crypto";

/**
 * A commitment to bytes under a person's key: with the key in hand anybody can tell whether it is to these bytes; once the key is
 * destroyed it says nothing about anything, and need not be removed (P31).
 */
export function commitTo(key: KeyObject, bytes: string | Buffer): Buffer<ArrayBuffer> {
  const own = Buffer.from(
    hkdfSync("sha256", key.export(), "international-vacations", "commitments", 32),
  );
  return Buffer.from(createHmac("sha256", own).update(bytes).digest());
}
