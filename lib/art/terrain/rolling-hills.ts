import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { hills } from "@/lib/art/land/hills";

/** Farmed hills with rows of vines and a white road that winds up between the wheat. */
export function rollingHills(stage: Stage): Layers {
  return {
    far: [
      hills(stage, { y: 300, rise: 34, step: 150, colour: "light", name: "far" }),
      hills(stage, { y: 330, rise: 44, step: 190, colour: "shade", name: "middle" }),
    ],
    near: [
      hills(stage, { y: 368, rise: 42, step: 230, colour: "light", name: "near" }),
      {
        colour: "deep",
        d: "M-460 470V412C-330 392-240 356-90 372C40 386 60 424 180 408C300 392 380 352 540 368V470z",
      },
      ...vines(stage),
      {
        colour: "ground",
        d: "M-460 480V420C-380 452-230 462-110 446C20 428 120 396 260 420C350 436 430 452 540 430V480z",
      },
      {
        colour: "pale",
        d: "M150 480C170 452 240 446 232 428C226 414 190 412 196 396C202 384 250 380 244 368C256 382 214 390 212 400C212 410 256 414 258 430C258 450 226 456 222 480z",
      },
    ],
    front: [],
  };
}

function vines({ frame }: Stage): Shape[] {
  const rows: string[] = [];
  for (let x = -440; x < 520; x += 22) {
    if (x < frame.left - 40 || x > frame.right + 40) continue;
    if (x > -60 && x < 270) continue;
    rows.push(`M${x} 470Q${x + 14} 430 ${x + 36} 396`);
  }
  return [{ colour: "shade", line: 3, d: rows.join("") }];
}
