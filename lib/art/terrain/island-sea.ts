import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { hills } from "@/lib/art/land/hills";
import { sea } from "@/lib/art/land/sea";
import { step } from "@/lib/art/path/step";

const WATER = 312;

/** A sea with islands in it, paler the farther they are. */
export function islandSea(stage: Stage): Layers {
  return {
    far: [
      hills(stage, { y: WATER + 2, rise: 40, step: 96, colour: "light", name: "far" }),
      ...islands(stage, { count: 5, tall: 62, wide: 120, colour: "shade" }),
      ...islands(stage, { count: 4, tall: 34, wide: 84, colour: "deep" }),
    ],
    near: sea(stage, WATER, ["pale", "light"]),
    front: [],
  };
}

function islands(
  { frame, random }: Stage,
  at: { count: number; tall: number; wide: number; colour: Colour },
): Shape[] {
  const next = random(`islands ${at.colour}`);
  return Array.from({ length: at.count }, (_, i) => ({
    x: Math.round(-430 + ((i + next() * 0.8) / at.count) * 960),
    w: Math.round(at.wide * (0.6 + next() * 0.7)),
    h: Math.round(at.tall * (0.6 + next() * 0.7)),
  }))
    .filter(({ x, w }) => x + w > frame.left && x - w < frame.right)
    .map(({ x, w, h }) => ({
      colour: at.colour,
      d: `${step("M", x - w, WATER)}${step("c", w * 0.5, 0, w * 0.6, -h, w, -h)}${step("c", w * 0.3, 0, w * 0.35, h * 0.5, w * 0.6, h * 0.55)}${step("c", w * 0.2, 0, w * 0.2, h * 0.45, w * 0.5, h * 0.45)}z`,
    }));
}
