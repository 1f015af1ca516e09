import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Stage } from "@/lib/art/drawing/stage";
import { step } from "@/lib/art/path/step";

/** A line of round treetops; `crown` is the usual width of one. */
export function canopy(
  { frame, random }: Stage,
  at: { y: number; crown: number; colour: Colour; name: string },
): Shape {
  const next = random(`canopy ${at.name}`);
  let x = -480;
  let level = at.y;
  let d = "";
  while (x < 560) {
    const width = Math.round(at.crown * (0.6 + next() * 0.8));
    const to = Math.round(at.y + (next() - 0.5) * at.crown * 0.7);
    if (x + width > frame.left && x < frame.right) {
      const r = Math.round(width * 0.54);
      d += (d === "" ? step("M", x, level) : "") + step("a", r, r, 0, 0, 1, width, to - level);
    }
    [x, level] = [x + width, to];
  }
  return { colour: at.colour, d: `${d}V${frame.bottom + 4}H${frame.left - 60}z` };
}
