import type { Crop } from "@/lib/art/frame-of";

export type Light = "day" | "night";

/** Where a destination's drawing is served. */
export function artPath(slug: string, crop: Crop, light: Light): string {
  return `/art/${slug}/${crop}-${light}.svg`;
}
