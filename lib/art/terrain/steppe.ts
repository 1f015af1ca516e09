import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { hills } from "@/lib/art/land/hills";
import { peak } from "@/lib/art/land/peak";
import { step } from "@/lib/art/path/step";

/** Grass to the horizon: soft ranges one behind the other, the shadows of clouds on them. */
export function steppe(stage: Stage): Layers {
  return {
    far: [
      ...farRange(stage),
      hills(stage, { y: 322, rise: 54, step: 120, colour: "light", name: "far" }),
    ],
    near: [
      hills(stage, { y: 350, rise: 46, step: 170, colour: "shade", name: "middle" }),
      hills(stage, { y: 374, rise: 20, step: 210, colour: "deep", name: "near" }),
      hills(stage, { y: 392, rise: 16, step: 260, colour: "ground", name: "plain" }),
      shadows(stage),
    ],
    front: [],
  };
}

function farRange({ frame, random }: Stage): Shape[] {
  const next = random("far range");
  return Array.from({ length: 8 }, (_, i) => ({
    x: -450 + i * 140 + next() * 50,
    y: 226 + next() * 30,
    left: 90,
    right: 96,
    base: 330,
  }))
    .map((p) => ({ p, drawn: peak(p, { light: "shade", shade: "deep" }, next) }))
    .filter(({ p }) => p.x + p.right > frame.left && p.x - p.left < frame.right)
    .flatMap(({ drawn }) => drawn);
}

function shadows({ frame, random }: Stage): Shape {
  const next = random("shadows");
  const d = Array.from({ length: 30 }, (_, i) => {
    const near = (i % 10) / 10;
    return {
      x: Math.round(-440 + next() * 960),
      y: Math.round(396 + near * 70),
      length: Math.round(16 + near * 60 * next()),
    };
  })
    .filter(({ x, length }) => x + length > frame.left && x < frame.right)
    .map(({ x, y, length }) => step("M", x, y) + step("h", length));
  return { colour: "light", line: 2.5, d: d.join("") };
}
