import type { Colour } from "@/lib/art/drawing/colour";

/** Nine flat colours, as `#rrggbb`. */
export type Palette = Readonly<Record<Colour, string>>;

/** `#rrggbb` colours in the order high, mid, low; pale; light, shade, deep; ground; ink. */
export function palette(listed: string): Palette {
  const [high, mid, low, pale, light, shade, deep, ground, ink] = listed.split(" ");
  if (!(high && mid && low && pale && light && shade && deep && ground && ink)) {
    throw new Error(`A palette has nine colours: ${listed}`);
  }
  return { high, mid, low, pale, light, shade, deep, ground, ink };
}
