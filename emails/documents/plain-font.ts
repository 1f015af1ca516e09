import { inflateSync } from "node:zlib";

const sizes = { woffHeader: 44, woffEntry: 20, header: 12, entry: 16 };
const padded = (length: number) => Math.ceil(length / 4) * 4;

/**
 * The font in a WOFF file as it was before it was packed (https://www.w3.org/TR/WOFF/): the library that reads fonts for PDFs
 * unpacks all glyphs again for each that it draws.
 */
export function plainFont(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, at) =>
    readTable(woff, sizes.woffHeader + at * sizes.woffEntry),
  );
  const header = Buffer.alloc(sizes.header);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(tables.length, 4);
  const power = Math.floor(Math.log2(tables.length));
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (tables.length - 2 ** power), 10);

  let offset = sizes.header + tables.length * sizes.entry;
  const entries = tables.map(({ tag, checksum, content }) => {
    const entry = Buffer.alloc(sizes.entry);
    tag.copy(entry);
    checksum.copy(entry, 4);
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(content.length, 12);
    offset += padded(content.length);
    return entry;
  });
  const contents = tables.map(({ content }) => Buffer.concat([content], padded(content.length)));
  return Buffer.concat([header, ...entries, ...contents]);
}

function readTable(woff: Buffer, entry: number) {
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
  // One that would not have become smaller is not packed.
  const content = packed.length < woff.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
  return {
    tag: woff.subarray(entry, entry + 4),
    checksum: woff.subarray(entry + 16, entry + 20),
    content,
  };
}
