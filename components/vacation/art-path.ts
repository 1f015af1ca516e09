import type { Crop } from "@/lib/art/frame-of";

export type Light = "day" | "night";

/** Where a destination's drawing is served. */
export function artPath(drawing: string, crop: Crop, light: Light): string {
  return `/art/${drawing}/${crop}-${light}.svg`;
}
