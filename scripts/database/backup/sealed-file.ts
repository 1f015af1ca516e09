import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream, statSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

// magic (8 bytes) | salt (32) | nonce (12) | AES-256-GCM of what was packed, gzipped | tag (16)
const magic = Buffer.from("IVBACK01");
const lengths = { header: 52, tag: 16 };

/** Writes bytes to a file that only the holder of `secret` can read; the file is there whole or not at all. */
export async function writeSealed(
  file: string,
  secret: string,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const salt = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret, salt), nonce);
  const draft = `${file}.new`;
  const out = createWriteStream(draft, { mode: 0o600 });
  out.write(Buffer.concat([magic, salt, nonce]));
  await pipeline(Readable.from(content), createGzip({ level: 1 }), cipher, out, { end: false });
  await new Promise<void>((resolve) => out.end(cipher.getAuthTag(), resolve));
  await rename(draft, file);
}

/**
 * Hands what was sealed to `take`, piece by piece. Only when this has returned is it certain that nobody changed it.
 * @throws an Error for another secret, and for a file that was changed or cut short.
 */
export async function readSealed(
  file: string,
  secret: string,
  take: (content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const { salt, nonce, tag, end } = await readEdges(file);
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret, salt), nonce);
  decipher.setAuthTag(tag);
  const body = createReadStream(file, { start: lengths.header, end });
  try {
    await pipeline(body, decipher, createGunzip(), take);
  } catch (error) {
    throw new Error(`${file} is damaged, or was sealed with another BACKUP_KEY.`, { cause: error });
  }
}

async function readEdges(file: string) {
  const { size } = statSync(file);
  const handle = await open(file);
  try {
    const read = async (at: number, length: number) =>
      (await handle.read(Buffer.alloc(length), 0, length, at)).buffer;
    const header = await read(0, lengths.header);
    if (!header.subarray(0, 8).equals(magic)) throw new Error(`${file} is no backup of ours.`);
    const tag = await read(size - lengths.tag, lengths.tag);
    const end = size - lengths.tag - 1;
    return { salt: header.subarray(8, 40), nonce: header.subarray(40), tag, end };
  } finally {
    await handle.close();
  }
}

function keyFrom(secret: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, "international-vacations backup", 32));
}
