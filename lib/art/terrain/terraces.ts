import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { peak } from "@/lib/art/land/peak";
import type { Point } from "@/lib/art/path/point";
import { rolling } from "@/lib/art/path/rolling";

/** A hillside cut into steps: flooded paddies that mirror the sky (`wet`), or dry walls and grass. */
export function terraces(stage: Stage, kind: "wet" | "dry"): Layers {
  return { far: mountains(stage, kind), near: steps(stage, kind), front: [] };
}

function mountains({ frame, random }: Stage, kind: "wet" | "dry"): Shape[] {
  const next = random("mountains");
  const tall = kind === "wet" ? 70 : 130;
  return Array.from({ length: 8 }, (_, i) => ({
    x: -460 + i * 190 + next() * 40,
    y: 300 - tall * (0.7 + next() * 0.6),
    left: 150,
    right: 154,
    base: 330,
  }))
    .map((p) => ({
      p,
      drawn: peak(
        p,
        kind === "wet" ? { light: "shade", shade: "deep" } : { light: "light", shade: "shade" },
        next,
      ),
    }))
    .filter(({ p }) => p.x + p.right > frame.left && p.x - p.left < frame.right)
    .flatMap(({ drawn }) => drawn);
}

/** Six contours from the far edge to us: a wall or a bank, and the field that it holds. */
function steps({ frame, random }: Stage, kind: "wet" | "dry"): Shape[] {
  const next = random("steps");
  const bends = Array.from({ length: 9 }, () => next() - 0.5);
  const fields: Colour[] =
    kind === "wet" ? ["ground", "mid", "light"] : ["light", "ground", "light"];
  return Array.from({ length: 6 }, (_, i): Shape[] => {
    const near = i / 5;
    const d = rolling(contour(frame, bends, { y: 292 + near * near * 130 + near * 26, i }), 500);
    const bank = i % 2 === 0 ? "shade" : "deep";
    return [
      { colour: bank, line: Math.round(9 + near * 14), d },
      { colour: fields[i % 3] ?? "light", d },
    ];
  }).flat();
}

const WIDTH = 212;

function contour(frame: Stage["frame"], bends: number[], at: { y: number; i: number }): Point[] {
  const from = Math.floor((frame.left + 540) / WIDTH);
  const to = Math.ceil((frame.right + 700) / WIDTH);
  return Array.from({ length: to - from + 1 }, (_, n): Point => {
    const j = from + n;
    const bend = (bends[j % 9] ?? 0) * (22 + at.i * 3);
    return [-600 + j * WIDTH - (at.i % 3) * 26, at.y + bend + (j % 2 === 0 ? 12 : -12)];
  });
}
