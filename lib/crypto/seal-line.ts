import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

let known: Buffer | undefined;

/** One line of a file that only the holder of BACKUP_KEY can read or make. */
export function sealLine(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** @throws when the line was changed, cut short, or sealed with another key. */
export function openLine(line: string): string {
  const bytes = Buffer.from(line, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
}

function key(): Buffer {
  known ??= Buffer.from(
    hkdfSync("sha256", env.BACKUP_KEY, "international-vacations", "rights log", 32),
  );
  return known;
}
