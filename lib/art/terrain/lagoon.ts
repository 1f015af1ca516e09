import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { canopy } from "@/lib/art/land/canopy";
import { glints } from "@/lib/art/land/glints";
import { peak } from "@/lib/art/land/peak";
import type { Point } from "@/lib/art/path/point";
import { rectangle } from "@/lib/art/path/rectangle";
import { rolling } from "@/lib/art/path/rolling";

const WATER = 318;

/** A lagoon inside its reef: deep water beyond, shallows and a sandbank before us; `high` or `low` islands behind. */
export function lagoon(stage: Stage, islands: "high" | "low" = "high"): Layers {
  const { left, right } = stage.frame;
  return {
    far: islands === "high" ? highIslands(stage) : [],
    near: [
      ...(islands === "low"
        ? [canopy(stage, { y: 312, crown: 13, colour: "shade", name: "shore" })]
        : []),
      { colour: "deep", d: rectangle(left, WATER, right - left, 160) },
      band(stage, 350, "ground"),
      ...glints(stage, {
        top: WATER + 6,
        bottom: 436,
        centre: stage.sun.x,
        colours: ["pale", "mid"],
      }),
    ],
    front: [band(stage, 436, "pale"), band(stage, 443, "mid")],
  };
}

function highIslands({ frame, random }: Stage): Shape[] {
  const next = random("islands");
  const summits: Point[] = [
    [-400, 250],
    [-340, 216],
    [-268, 262],
    [46, 256],
    [112, 186],
    [158, 226],
    [216, 150],
    [276, 214],
    [336, 262],
    [470, 268],
  ];
  return summits
    .map(([x, y]) => ({
      x,
      y,
      left: 62 + (320 - y) * 0.22,
      right: 62 + (320 - y) * 0.28,
      base: WATER + 1,
    }))
    .map((p) => ({ p, drawn: peak(p, { light: "light", shade: "shade" }, next) }))
    .filter(({ p }) => p.x + p.right > frame.left && p.x - p.left < frame.right)
    .toSorted((a, b) => a.p.y - b.p.y)
    .flatMap(({ drawn }) => drawn);
}

function band({ frame, random }: Stage, y: number, colour: Colour): Shape {
  const next = random(`band ${y}`);
  const points = Array.from(
    { length: 8 },
    (_, i): Point => [-520 + i * 160 + next() * 40, y + (i % 2 === 0 ? 9 : -5)],
  );
  return { colour, d: rolling(points, frame.bottom + 4) };
}
