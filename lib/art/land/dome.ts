import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import { step } from "@/lib/art/path/step";

/** A pointed dome of the Silk Road, its right side in the shade; x, y is the middle of its foot. */
export function dome(
  { x, y, r }: { x: number; y: number; r: number },
  [light, shade]: [Colour, Colour],
): Shape[] {
  const left = step("c", -r * 0.34, -r * 0.8, r * 0.5, -r * 1.1, r, -r * 1.7);
  const right = step("c", r * 0.5, r * 0.6, r * 1.34, r * 0.9, r, r * 1.7);
  const back = step("c", r * 0.3, -r * 0.5, r * 0.1, -r * 1.1, -r * 0.7, -r * 1.7);
  return [
    { colour: light, d: `${step("M", x - r, y)}${left}${right}z` },
    { colour: shade, d: `${step("M", x, y - r * 1.7)}${right}${step("h", -r * 0.3)}${back}z` },
  ];
}
