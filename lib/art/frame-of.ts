import type { Frame } from "@/lib/art/drawing/stage";

/** The formats of one drawing: the poster with its paper band, the wide hero, the square card. */
export type Crop = "poster" | "wide" | "square";

const frames: Record<Crop, Frame> = {
  poster: { left: 0, right: 400, top: 0, bottom: 470 },
  // Off centre, so that words fit beside the landmark on the left of a hero.
  wide: { left: -440, right: 520, top: 56, bottom: 456 },
  square: { left: 0, right: 400, top: 62, bottom: 462 },
};

/** The part of the world that a crop shows. */
export function frameOf(crop: Crop): Frame {
  return frames[crop];
}
