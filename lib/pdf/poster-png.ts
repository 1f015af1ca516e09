import "server-only";
import sharp from "sharp";

// SVG lengths are at 72 dots an inch.
const dotsPerInch = 72;

/** One of our own drawings as a PNG `width` pixels wide, for mail and paper, which cannot show SVG. */
export async function posterPng(svg: string, width: number): Promise<Buffer> {
  const drawing = Buffer.from(svg);
  const { width: drawn = width } = await sharp(drawing).metadata();
  const density = Math.ceil((dotsPerInch * width) / drawn);
  // Flat colours: a palette is a quarter of the size, and nobody sees the difference.
  return await sharp(drawing, { density })
    .resize({ width })
    .png({ palette: true, colours: 64 })
    .toBuffer();
}
