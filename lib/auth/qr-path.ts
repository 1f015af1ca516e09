import { encode } from "uqr";

/** A QR code as one SVG path over a square of `size` units, with the quiet zone that readers need. */
export type QrPath = { size: number; path: string };

/** Draws a text; nothing is fetched and no script runs where it is shown. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join("") };
}
