import { step } from "@/lib/art/path/step";

/** A disc, or an ellipse when a second radius is given. */
export function disc(x: number, y: number, rx: number, ry = rx): string {
  const half = (dx: number) => step("a", rx, ry, 0, 0, 1, dx, 0);
  return `${step("M", x - rx, y)}${half(2 * rx)}${half(-2 * rx)}z`;
}
