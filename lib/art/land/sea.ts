import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Stage } from "@/lib/art/drawing/stage";
import { glints } from "@/lib/art/land/glints";
import { rectangle } from "@/lib/art/path/rectangle";

/** Water from its horizon to the foot of the picture, with the sun on it. */
export function sea(stage: Stage, top: number, colours: [Colour, Colour]): Shape[] {
  const { left, right, bottom } = stage.frame;
  return [
    { colour: "ground", d: rectangle(left, top, right - left, bottom + 10 - top) },
    ...glints(stage, { top, bottom: 468, centre: stage.sun.x, colours }),
  ];
}
