import type { Colour } from "@/lib/art/colour";
import type { Point } from "@/lib/art/path/point";
import { polygon } from "@/lib/art/path/polygon";
import { rectangle } from "@/lib/art/path/rectangle";
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

/** Both walls of one depth, with the bulges that floods have cut, and strata lit along them. */
function walls(stage: Stage, at: { inset: number; colour: Colour; name: string }): Shape[] {
  const { frame, random } = stage;
  const next = random(`wall ${at.name}`);
  return ([-1, 1] as const).map((side) => {
    const edge = side === -1 ? at.inset : 400 - at.inset;
    const points: Point[] = [];
    for (let y = -20; y <= 490; y += 46) {
      const bulge = (next() - 0.45) * 34;
      points.push([edge - side * bulge, y], [edge - side * (bulge + 9), y + 18]);
    }
    const outer = side === -1 ? Math.min(frame.left, -60) : Math.max(frame.right, 460);
    return { colour: at.colour, d: polygon([[outer, -20], ...points, [outer, 490]]) };
  });
}
