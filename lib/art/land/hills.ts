import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Stage } from "@/lib/art/drawing/stage";
import type { Point } from "@/lib/art/path/point";
import { rolling } from "@/lib/art/path/rolling";

type Hills = { y: number; rise: number; step: number; colour: Colour; name: string };

/** One soft line of hills across the whole width: crests around `y - rise`, dips around `y`. */
export function hills({ frame, random }: Stage, at: Hills): Shape {
  const next = random(`hills ${at.name}`);
  const turns: Point[] = [];
  let x = -520 - next() * at.step;
  for (let i = 0; x < 640; i += 1) {
    turns.push([x, at.y - (i % 2 === 0 ? 0 : at.rise * (0.7 + next() * 0.6)) + next() * 6]);
    x += at.step * (0.75 + next() * 0.5);
  }
  const from = turns.findLastIndex(([px]) => px <= frame.left);
  const to = turns.findIndex(([px]) => px >= frame.right);
  return { colour: at.colour, d: rolling(turns.slice(from, to + 1), frame.bottom) };
}
