import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { hills } from "@/lib/art/land/hills";
import { polygon } from "@/lib/art/path/polygon";
import { rectangle } from "@/lib/art/path/rectangle";
import { step } from "@/lib/art/path/step";

const HORIZON = 352;

/** A plain of grass below a far crater's rim, with flat-topped trees small on the horizon. */
export function savanna(stage: Stage): Layers {
  const { left, right } = stage.frame;
  return {
    far: [
      {
        colour: "shade",
        d: polygon([
          [-500, HORIZON],
          [-380, 306],
          [-180, 300],
          [-90, 322],
          [20, HORIZON],
        ]),
      },
      {
        colour: "shade",
        d: polygon([
          [60, HORIZON],
          [176, 300],
          [210, 306],
          [330, 298],
          [372, 312],
          [540, 330],
          [540, HORIZON],
        ]),
      },
      hills(stage, { y: 350, rise: 16, step: 120, colour: "deep", name: "far" }),
    ],
    near: [
      { colour: "ground", d: rectangle(left, HORIZON, right - left, 130) },
      farTrees(stage),
      ...grass(stage, "light", 360, 452, 1),
    ],
    front: [tufts(stage)],
  };
}

function farTrees({ frame, random }: Stage): Shape {
  const next = random("far trees");
  const d = Array.from({ length: 15 }, () => ({
    x: Math.round(-440 + next() * 960),
    size: 7 + Math.round(next() * 8),
  }))
    .filter(({ x }) => x > frame.left && x < frame.right)
    .map(
      ({ x, size }) =>
        `${step("M", x - size, HORIZON - size)}${step("q", size, -size * 0.9, size * 2, 0)}${step("h", -size * 0.8)}${step("l", -size * 0.1, size + 2)}${step("h", -size * 0.2)}${step("l", -size * 0.1, -size - 2)}z`,
    );
  return { colour: "ink", d: d.join("") };
}

function grass(
  { frame, random }: Stage,
  colour: Shape["colour"],
  top: number,
  bottom: number,
  start: number,
): Shape[] {
  const next = random(`grass ${top}`);
  return [0, 1, 2].map((band) => {
    const d = Array.from({ length: 26 }, () => ({
      x: Math.round(-440 + next() * 960),
      y: Math.round(top + ((band + next()) / 3) * (bottom - top)),
      length: Math.round((band + 1) * (12 + next() * 20)),
    }))
      .filter(({ x, length }) => x + length > frame.left && x < frame.right)
      .map(({ x, y, length }) => step("M", x, y) + step("h", length));
    return { colour, line: start + band, d: d.join("") };
  });
}

/** Blades along the foot of the picture. */
function tufts({ frame, random }: Stage): Shape {
  const next = random("tufts");
  let d = "";
  for (let x = -450; x < 530; x += 5 + next() * 8) {
    const tall = 10 + next() ** 2 * 34;
    const lean = (next() - 0.4) * 16;
    if (x < frame.left - 10 || x > frame.right) continue;
    d += `${step("M", Math.round(x), 474)}${step("l", Math.round(lean), -Math.round(tall + 12))}${step("l", Math.round(6 - lean), Math.round(tall + 12))}z`;
  }
  return { colour: "ink", d };
}
