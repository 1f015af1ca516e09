import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Random, Stage } from "@/lib/art/drawing/stage";
import { step } from "@/lib/art/path/step";

type Water = { top: number; bottom: number; centre: number; colours: [Colour, Colour] };
type Stroke = { x: number; y: number; length: number; line: number; inPath: boolean };

/** Strokes of light on water between two levels, gathered below `centre`, longer and thicker towards us. */
export function glints({ frame, random }: Stage, water: Water): Shape[] {
  const seen = strokes(random(`glints ${water.top}`), water).filter(
    ({ x, length }) => x + length > frame.left && x < frame.right,
  );
  return [false, true].flatMap((inPath) =>
    [2, 3, 4].map((line) => ({
      colour: water.colours[inPath ? 0 : 1],
      line,
      d: seen
        .filter((stroke) => stroke.inPath === inPath && stroke.line === line)
        .map(({ x, y, length }) => step("M", x, y) + step("h", length))
        .join(""),
    })),
  );
}

function strokes(next: Random, { top, bottom, centre }: Water): Stroke[] {
  const list: Stroke[] = [];
  let y = top + 5;
  while (y < bottom - 2) {
    const near = (y - top) / (470 - top);
    for (let i = 0; i < 5; i += 1) {
      const spread = i < 2 ? 46 + near * 110 : 520;
      const length = Math.round(8 + near * 60 * (0.4 + next()) + next() * 8);
      const x = Math.round(centre + (next() - 0.5) * 2 * spread - length / 2);
      const line = 2 + Math.round(near * 2);
      list.push({ x, y: Math.round(y + next() * 3), length, line, inPath: i < 2 });
    }
    y += 7 + near * 9;
  }
  return list;
}
