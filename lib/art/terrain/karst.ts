import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { sea } from "@/lib/art/land/sea";
import { step } from "@/lib/art/path/step";

const WATER = 330;

/** Limestone towers that stand in still water, three deep. */
export function karst(stage: Stage): Layers {
  return {
    far: [
      ...towers(stage, { step: 140, tall: 120, faces: ["light", "light"] }),
      ...towers(stage, { step: 158, tall: 156, faces: ["light", "shade"] }),
    ],
    near: [
      ...towers(stage, { step: 208, tall: 128, faces: ["shade", "deep"] }),
      ...sea(stage, WATER, ["pale", "mid"]),
    ],
    front: [],
  };
}

type Row = { step: number; tall: number; faces: [Colour, Colour] };

function towers({ frame, random }: Stage, at: Row): Shape[] {
  const next = random(`towers ${at.step}`);
  return Array.from({ length: Math.ceil(1040 / at.step) }, (_, i) => ({
    x: Math.round(-500 + i * at.step + next() * at.step * 0.5),
    w: Math.round(at.step * (0.5 + next() * 0.3)),
    h: Math.round(at.tall * (0.55 + next() * 0.6)),
    lean: (next() - 0.5) * 0.3,
  }))
    .filter(({ x, w }) => x + w > frame.left && x - w < frame.right)
    .flatMap((t) => tower(t, at.faces));
}

function tower(
  { x, w, h, lean }: { x: number; w: number; h: number; lean: number },
  [light, shade]: [Colour, Colour],
): Shape[] {
  const top = x + lean * w;
  const right = `${step("C", top + w * 0.4, WATER - h, top + w * 0.5, WATER - h * 0.8, x + w * 0.54, WATER - h * 0.55)}${step("S", x + w * 0.62, WATER - h * 0.2, x + w * 0.8, WATER)}`;
  const outline = `${step("M", x - w * 0.74, WATER)}${step("C", x - w * 0.62, WATER - h * 0.3, x - w * 0.56, WATER - h * 0.4, x - w * 0.5, WATER - h * 0.68)}${step("S", top - w * 0.3, WATER - h, top, WATER - h)}${right}z`;
  const face = `${step("M", top, WATER - h)}${right}${step("H", x + w * 0.2)}${step("l", w * 0.05, -h * 0.22, -w * 0.17, -h * 0.18, w * 0.1, -h * 0.24)}z`;
  const cleft = `${step("M", x - w * 0.5, WATER - h * 0.66)}${step("l", w * 0.2, h * 0.2, -w * 0.06, h * 0.26, -w * 0.24, h * 0.04)}z`;
  if (light === shade) return [{ colour: light, d: outline }];
  return [
    { colour: light, d: outline },
    { colour: shade, d: face + cleft },
  ];
}
