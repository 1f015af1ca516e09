import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { type Faces, peak } from "@/lib/art/land/peak";
import { sea } from "@/lib/art/land/sea";
import { polygon } from "@/lib/art/path/polygon";

const WATER = 330;

/** Mountains under ice, a glacier's front, and floes on a cold sea. */
export function ice(stage: Stage, range: "rock" | "white" = "white"): Layers {
  return {
    far: mountains(stage, faces[range]),
    near: [front(stage), ...sea(stage, WATER, ["pale", "light"])],
    front: floes(stage),
  };
}

const faces: Record<"rock" | "white", Faces> = {
  rock: { light: "light", shade: "shade", snow: ["pale", "high"] },
  white: { light: "pale", shade: "light" },
};

function mountains({ frame, random }: Stage, sides: Faces): Shape[] {
  const next = random("range");
  return Array.from({ length: 9 }, (_, i) => ({
    x: -470 + i * 132 + next() * 50,
    y: 138 + next() * 84,
    left: 112 + next() * 30,
    right: 110 + next() * 40,
    base: WATER,
  }))
    .map((p) => ({
      p,
      drawn: peak(p, sides, next),
    }))
    .filter(({ p }) => p.x + p.right > frame.left && p.x - p.left < frame.right)
    .toSorted((a, b) => a.p.y - b.p.y)
    .flatMap(({ drawn }) => drawn);
}

/** The glacier's edge: a white wall with clefts. */
function front({ frame, random }: Stage): Shape {
  const next = random("front");
  const points: [number, number][] = [[frame.left - 4, WATER]];
  for (let x = -450; x < 530; x += 18 + next() * 22) {
    const y = 306 + next() * 14;
    if (x > frame.left - 30 && x < frame.right + 30)
      points.push([Math.round(x), Math.round(y)], [Math.round(x + 5), Math.round(y + 3)]);
  }
  return { colour: "pale", d: polygon([...points, [frame.right + 4, WATER]]) };
}

function floes({ frame, random }: Stage): Shape[] {
  const next = random("floes");
  const seen = Array.from({ length: 5 }, () => ({
    x: -430 + next() * 400,
    y: 424 + next() * 40,
    w: 26 + next() * 40,
  })).filter(({ x, w }) => x + w > frame.left && x - w < frame.right);
  const under = seen.map(({ x, y, w }) =>
    polygon([
      [x - w, y],
      [x + w, y],
      [x + w * 0.7, y + 7],
      [x - w * 0.7, y + 7],
    ]),
  );
  const above = seen.map(({ x, y, w }) =>
    polygon([
      [x - w, y],
      [x - w * 0.5, y - 6],
      [x + w * 0.3, y - 8],
      [x + w, y],
    ]),
  );
  return [
    { colour: "light", d: under.join("") },
    { colour: "pale", d: above.join("") },
  ];
}
