import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { canopy } from "@/lib/art/land/canopy";

/** Treetops in three depths below a volcano, and the leaves of the forest floor around us. */
export function rainforest(stage: Stage): Layers {
  return {
    far: [canopy(stage, { y: 300, crown: 30, colour: "light", name: "far" })],
    near: [
      canopy(stage, { y: 330, crown: 46, colour: "shade", name: "middle" }),
      canopy(stage, { y: 374, crown: 62, colour: "deep", name: "near" }),
    ],
    front: leaves(stage),
  };
}

const banana = "M0 0q-34-60-16-132q34 54 22 130z";
const vein = "M1-6q-12-56-14-108";

function leaves({ frame }: Stage): Shape[] {
  const spots = [
    [-380, 0.9, 1],
    [-300, 1.1, -1],
    [-200, 0.8, 1],
    [-110, 1, -1],
    [-30, 0.9, 1],
    [26, 0.74, -1],
    [64, 0.6, 1],
    [344, 0.62, 1],
    [386, 0.86, -1],
    [430, 1.1, 1],
    [500, 0.9, -1],
  ] as const;
  const seen = spots.filter(([x]) => x > frame.left - 60 && x < frame.right + 60);
  return seen.flatMap(([x, scale, facing]): Shape[] => [
    { colour: "shade", at: [x, 486, scale, facing], d: banana },
    { colour: "ground", at: [x, 486, scale, facing], line: 2, d: vein },
  ]);
}
