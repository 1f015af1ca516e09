import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { peak } from "@/lib/art/land/peak";
import { sea } from "@/lib/art/land/sea";
import type { Point } from "@/lib/art/path/point";
import { polygon } from "@/lib/art/path/polygon";
import { rolling } from "@/lib/art/path/rolling";

const HORIZON = 332;

/** High mountains under snow above a forest, with a lake or a meadow before them. */
export function alpine(stage: Stage, valley: "lake" | "meadow" = "meadow"): Layers {
  return {
    far: range(stage, { step: 124, tall: 200, from: -470, name: "far" }),
    near: [
      ...forest(stage),
      ...(valley === "lake" ? sea(stage, 326, ["pale", "mid"]) : meadow(stage)),
    ],
    front: [],
  };
}

function range(
  { frame, random }: Stage,
  at: { step: number; tall: number; from: number; name: string },
): Shape[] {
  const next = random(`range ${at.name}`);
  const peaks = Array.from({ length: 11 }, (_, i) => ({
    x: Math.round(at.from + i * at.step + next() * 44),
    y: Math.round(HORIZON - at.tall * (0.62 + next() * 0.5)),
    left: 92 + next() * 30,
    right: 92 + next() * 34,
    base: HORIZON,
  }));
  const drawn = peaks.map((p) => ({
    p,
    shapes: peak(p, { light: "light", shade: "shade", snow: ["pale", "high"] }, next),
  }));
  return drawn
    .filter(({ p }) => p.x + p.right > frame.left && p.x - p.left < frame.right)
    .toSorted((a, b) => a.p.y - b.p.y)
    .flatMap(({ shapes }) => shapes);
}

/** Firs along a line of foothills. */
function forest({ frame, random }: Stage): Shape[] {
  const next = random("forest");
  const edge: Point[] = [];
  for (let x = -452; x < 540; x += 10) {
    const ground = 304 - 16 * Math.sin(x / 71) - 9 * Math.sin(x / 29);
    const tall = 10 + next() * 12;
    if (x < frame.left - 12 || x > frame.right + 12) continue;
    edge.push([x, Math.round(ground)], [x + 4, Math.round(ground - tall)]);
  }
  const first = edge[0]?.[0] ?? 0;
  const last = edge.at(-1)?.[0] ?? 0;
  return [{ colour: "deep", d: polygon([[first, 356], ...edge, [last, 356]]) }];
}

function meadow({ frame }: Stage): Shape[] {
  const hills: Point[] = [-460, -260, -60, 150, 340, 540].map((x, i) => [
    x,
    i % 2 === 0 ? 348 : 330,
  ]);
  return [{ colour: "ground", d: rolling(hills, frame.bottom) }];
}
