import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import { step } from "@/lib/art/path/step";

export type Dune = { x: number; y: number; left: number; right: number; base: number };

/** A dune: a long windward slope in the light, and a lee in the shade behind a crest that winds towards us. */
export function dune({ x, y, left, right, base }: Dune, light: Colour, shade: Colour): Shape[] {
  const h = base - y;
  const up = step("c", left * 0.45, -h * 0.1, left * 0.8, -h * 0.62, left, -h);
  const down = step("c", right * 0.22, h * 0.5, right * 0.5, h * 0.86, right, h);
  const foot = right * 0.42;
  const wind = step(
    "c",
    -right * 0.02,
    -h * 0.3,
    -right * 0.62,
    -h * 0.42,
    -right * 0.42,
    -h * 0.68,
  );
  const crest = step("c", right * 0.07, -h * 0.12, right * 0.02, -h * 0.22, 0, -h * 0.32);
  return [
    { colour: light, d: `${step("M", x - left, base)}${up}${down}z` },
    { colour: shade, d: `${step("M", x, y)}${down}${step("H", x + foot)}${wind}${crest}z` },
  ];
}
