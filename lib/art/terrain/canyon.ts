import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Random, Stage } from "@/lib/art/drawing/stage";
import { polygon } from "@/lib/art/path/polygon";
import { rectangle } from "@/lib/art/path/rectangle";
import { step } from "@/lib/art/path/step";

/** A gorge seen from inside: walls in four depths that leave a slit of sky, and a floor of sand. */
export function canyon(stage: Stage): Layers {
  const { left, right } = stage.frame;
  return {
    far: [
      { colour: "light", d: rectangle(left, 176, right - left, 300) },
      {
        colour: "light",
        d: polygon([
          [left, 200],
          [90, 150],
          [150, 168],
          [214, 140],
          [300, 172],
          [right, 130],
          [right, 300],
          [left, 300],
        ]),
      },
    ],
    near: [
      { colour: "ground", d: rectangle(left, 400, right - left, 80) },
      ...walls(stage, { inset: 66, colour: "shade", name: "third" }),
    ],
    front: [
      ...walls(stage, { inset: 30, colour: "deep", name: "second" }),
      ...walls(stage, { inset: -4, colour: "ink", name: "first" }),
      ...(left < 0 ? aside(stage) : []),
    ],
  };
}

/** What only the wide crop sees, far to the sides. */
function aside(stage: Stage): Shape[] {
  return [
    ...walls(stage, { inset: -120, colour: "deep", name: "aside" }),
    ...walls(stage, { inset: -210, colour: "ink", name: "beside" }),
    ...walls(stage, { inset: -330, colour: "deep", name: "outside" }),
  ];
}

type Wall = { inset: number; colour: Colour; name: string };

/** Both walls of one depth, with the bulges that floods have cut into them. */
function walls({ frame, random }: Stage, at: Wall): Shape[] {
  const next = random(`wall ${at.name}`);
  const left = `${bulges(next, at.inset, 1)}V520${step("H", Math.min(frame.left, 0) - 40)}V-20z`;
  const right = `${bulges(next, 400 - at.inset, -1)}V520${step("H", Math.max(frame.right, 400) + 360)}V-20z`;
  return [left, right].map((d) => ({ colour: at.colour, d }));
}

/** The edge of a wall from above the picture to below it; `out` is the side to which it bulges. */
function bulges(next: Random, edge: number, out: 1 | -1): string {
  let x = edge;
  let d = step("M", x, -20);
  for (let i = 0; i < 7; i += 1) {
    const to = Math.round(edge + out * (i % 2 === 0 ? 1 : -1) * (3 + next() * 11));
    const tall = 58 + Math.round(next() * 46);
    d += step("c", 0, tall * 0.6, to - x, tall * 0.3, to - x, tall);
    x = to;
  }
  return d;
}
