import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import { step } from "@/lib/art/path/step";

type Palm = { x: number; y: number; height: number; lean: number; colour: Colour };

const fronds = [
  "M0 0q-16-22-46-8q-10 5-14 16q24-20 60-8z",
  "M0 0q-26-4-40 20q-5 10-3 22q12-30 43-42z",
  "M0 0q-10-28-38-34q-8-1-16 2q32 2 54 32z",
  "M0 0q4-30 34-36q8-1 14 2q-30 6-48 34z",
  "M0 0q18-20 46-4q9 6 12 17q-22-22-58-13z",
  "M0 0q26 0 36 24q4 10 1 22q-9-32-37-46z",
  "M0 0q8 14 2 34q-3 8-9 12q6-24 7-46z",
];

/** A coconut palm whose trunk bends from its foot at x, y and leans by so many units at the crown. */
export function palm({ x, y, height, lean, colour }: Palm): Shape[] {
  const w = height * 0.035;
  const trunk =
    step("M", x - w, y) +
    step("q", lean * 0.1, -height * 0.55, lean + w * 0.6, -height) +
    step("h", w) +
    step("q", -lean * 0.75, height * 0.5, -lean + w * 0.6, height) +
    "z";
  const at = [x + lean, y - height, Math.round(height / 1.5) / 100] as const;
  return [
    { colour, d: trunk },
    { colour, at, d: fronds.join("") },
  ];
}
