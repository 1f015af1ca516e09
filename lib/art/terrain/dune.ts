import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Stage } from "@/lib/art/drawing/stage";
import { dune as sand } from "@/lib/art/land/dune";
import { hills } from "@/lib/art/land/hills";
import { sea } from "@/lib/art/land/sea";

/** Dunes, one behind the other; `water` puts a lake before the far ones. */
export function dune(stage: Stage, before: "sand" | "water" = "sand"): Layers {
  const far: Shape[] = [
    ...row(stage, { y: 236, base: 350, step: 190, from: -540, faces: ["light", "shade"] }),
  ];
  if (before === "water") {
    return { far, near: sea(stage, 338, ["pale", "low"]), front: [] };
  }
  return {
    far,
    near: [
      ...row(stage, { y: 296, base: 420, step: 270, from: -600, faces: ["ground", "light"] }),
      hills(stage, { y: 396, rise: 22, step: 240, colour: "light", name: "ridge" }),
    ],
    front: [hills(stage, { y: 436, rise: 26, step: 230, colour: "ground", name: "fore" })],
  };
}

type Row = { y: number; base: number; step: number; from: number; faces: [Colour, Colour] };

function row({ frame, random }: Stage, at: Row): Shape[] {
  const next = random(`dunes ${at.y}`);
  return Array.from({ length: 7 }, (_, i) => ({
    x: Math.round(at.from + i * at.step + next() * 60),
    y: Math.round(at.y + next() * 34),
    left: at.step * (0.8 + next() * 0.3),
    right: at.step * (0.7 + next() * 0.4),
    base: at.base,
  }))
    .filter((d) => d.x + d.right > frame.left && d.x - d.left < frame.right)
    .flatMap((d) => sand(d, ...at.faces));
}
