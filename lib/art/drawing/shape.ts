import type { Colour } from "@/lib/art/drawing/colour";

/** Where a shape drawn around its own origin stands: x, y, scale, and -1 to look the other way. */
export type Place = readonly [x: number, y: number, scale?: number, facing?: 1 | -1];

/** One flat piece of a poster. `line` draws the path as a line that wide instead of filling it. */
export type Shape = {
  colour: Colour;
  d: string;
  line?: number;
  /** Cuts the line into dashes and gaps of these lengths: rows of windows. */
  dash?: string;
  at?: Place;
  /** Lamps and stars: drawn in the night palette alone. */
  night?: true;
};
