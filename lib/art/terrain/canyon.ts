import type { Colour } from "@/lib/art/colour";
import { polygon } from "@/lib/art/path/polygon";
import { rectangle } from "@/lib/art/path/rectangle";
import { step } from "@/lib/art/path/step";
import type { Shape } from "@/lib/art/shape";
import type { Layers, Stage } from "@/lib/art/stage";

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
    ],
  };
}

/** Both walls of one depth, with the bulges that floods have cut into them. */
function walls(stage: Stage, at: { inset: number; colour: Colour; name: string }): Shape[] {
  const { frame, random } = stage;
  const next = random(`wall ${at.name}`);
  return ([-1, 1] as const).map((side) => {
    const edge = side === -1 ? at.inset : 400 - at.inset;
    let x = Math.round(edge);
    let d = step("M", x, -20);
    for (let i = 0; i < 9; i += 1) {
      const to = Math.round(edge - side * (i % 2 === 0 ? 1 : -1) * (3 + next() * 11));
      const tall = 58 + Math.round(next() * 46);
      d += step("c", 0, tall * 0.6, to - x, tall * 0.3, to - x, tall);
      x = to;
    }
    const outer = side === -1 ? Math.min(frame.left, -60) : Math.max(frame.right, 460);
    return { colour: at.colour, d: `${d}V520${step("H", outer)}V-20z` };
  });
}
