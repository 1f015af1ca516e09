import "server-only";
import { hkdfSync } from "node:crypto";
import { env } from "@/lib/env";

const known = new Map<string, Buffer>();

/** The 256-bit key for one use, derived from APP_SECRET by its label: a key that leaks opens nothing else. */
export function deriveKey(label: string): Buffer {
  const found = known.get(label);
  if (found) return found;
  const key = Buffer.from(hkdfSync("sha256", env.APP_SECRET, "international-vacations", label, 32));
  known.set(label, key);
  return key;
}
