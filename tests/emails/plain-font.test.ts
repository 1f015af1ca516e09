import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { plainFont } from "@/emails/documents/plain-font";

const font = plainFont(
  readFileSync("node_modules/@fontsource/figtree/files/figtree-latin-400-normal.woff"),
);

/** Where each table stands, by its name, and what it must add up to. */
const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
  const entry = 12 + at * 16;
  return {
    tag: font.toString("latin1", entry, entry + 4),
    checksum: font.readUInt32BE(entry + 4),
    offset: font.readUInt32BE(entry + 8),
    length: font.readUInt32BE(entry + 12),
  };
});

test("a font that is unpacked has its tables, whole and one after the other", () => {
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["cmap", "glyf", "head"]));
  for (const { tag, checksum, offset, length } of tables) {
    expect(offset % 4).toBe(0);
    let sum = 0;
    for (let at = offset; at < offset + length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
    // The table with the checksum of all is added up without it.
    if (tag === "head") sum = (sum - font.readUInt32BE(offset + 8)) >>> 0;
    expect([tag, sum]).toEqual([tag, checksum]);
  }
  const last = tables.at(-1);
  expect(font.length).toBe((last?.offset ?? 0) + Math.ceil((last?.length ?? 0) / 4) * 4);
});
