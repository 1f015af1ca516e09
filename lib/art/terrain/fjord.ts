import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Frame, Layers, Random, Stage } from "@/lib/art/drawing/stage";
import { peak } from "@/lib/art/land/peak";
import { sea } from "@/lib/art/land/sea";
import type { Point } from "@/lib/art/path/point";
import { polygon } from "@/lib/art/path/polygon";

const WATER = 324;

/** Cliffs that fall into the sea from both sides, with a gap for the sun and mountains far down the fjord. */
export function fjord(stage: Stage): Layers {
  const gap = stage.sun.x;
  const cliffs = (name: string, faces: [Colour, Colour], left: Cliff, right: Cliff) =>
    [left, right].flatMap((at) =>
      cliff(stage.random(`${name} ${at.side}`), stage.frame, at, faces),
    );
  const next = stage.random("down the fjord");
  return {
    far: [
      ...peak({ x: gap - 40, y: 222, left: 80, right: 70, base: WATER }, FAR, next),
      ...peak({ x: gap + 42, y: 246, left: 60, right: 80, base: WATER }, FAR, next),
      ...cliffs(
        "far",
        ["light", "shade"],
        { foot: gap - 46, top: 158, side: -1 },
        { foot: gap + 58, top: 132, side: 1 },
      ),
    ],
    near: [
      ...cliffs(
        "near",
        ["shade", "deep"],
        { foot: gap - 122, top: 206, side: -1 },
        { foot: gap + 146, top: 222, side: 1 },
      ),
      ...sea(stage, WATER, ["pale", "mid"]),
    ],
    front: [],
  };
}

const FAR = { light: "light", shade: "shade" } as const;

type Cliff = { foot: number; top: number; side: 1 | -1 };

/** A plateau that breaks off towards the water; the buttresses turn one face to the light. */
function cliff(
  next: Random,
  frame: Frame,
  { foot, top, side }: Cliff,
  [light, shade]: [Colour, Colour],
): Shape[] {
  const out = (dx: number, y: number): Point => [foot + side * dx, y];
  const seen = crests(next, top).filter(({ dx }) => {
    const x = foot + side * dx;
    return x > frame.left - 90 && x < frame.right + 90;
  });
  const end = (seen.at(-1)?.dx ?? 44) + 20;
  const edge = [out(0, WATER), out(9, top + 110), out(24, top + 40), out(44, top + 6)];
  const skyline = seen.flatMap(({ dx, y }) => [out(dx, y), out(dx + 20, y + 26)]);
  const lean = side === 1 ? [12, -4, 10] : [-10, 8, -8];
  const buttresses = seen.map(({ dx, y, fall }) =>
    polygon([
      out(dx, y),
      out(dx + 20, y + 26),
      out(dx + 24 + (lean[1] ?? 0), y + fall),
      out(dx + 34, WATER),
      out(dx + (lean[2] ?? 0), WATER),
      out(dx + (lean[0] ?? 0), y + fall * 0.8),
    ]),
  );
  const brow = polygon([...edge, out(40, top + 74), out(50, top + 120), out(36, WATER)]);
  return [
    { colour: light, d: polygon([...edge, ...skyline, out(end, WATER)]) },
    { colour: shade, d: buttresses.join("") + brow },
  ];
}

type Crest = { dx: number; y: number; fall: number };

/** The plateau's crests from its edge to 620 units inland. */
function crests(next: Random, top: number): Crest[] {
  const list: Crest[] = [];
  let dx = 70;
  while (dx < 700) {
    const y = top - 10 - Math.min(dx, 200) * 0.28 + (next() - 0.5) * 46;
    list.push({ dx, y, fall: 56 + next() * 40 });
    dx += 50 + next() * 28;
  }
  return list;
}
