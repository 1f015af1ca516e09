import { createHash } from "node:crypto";

/** The same words give the same uuid for ever (as version 5 does), so that seeding again finds its own rows. */
export function seedId(...words: string[]): string {
  const hash = createHash("sha1").update(JSON.stringify(words)).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex", 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A whole number below `limit` that the words decide: variety that does not change from run to run. */
export function seedPick(limit: number, ...words: string[]): number {
  return createHash("sha1").update(JSON.stringify(words)).digest().readUInt32BE(0) % limit;
}
