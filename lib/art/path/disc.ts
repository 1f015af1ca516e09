import { step } from "@/lib/art/path/step";

/** A disc, or an ellipse when a second radius is given. */
export function disc(x: number, y: number, radius: number, upright = radius): string {
  // Whole radii, so that the diameter written is twice the radius written: a larger radius would bend the halves apart.
  const [rx, ry] = [Math.round(radius), Math.round(upright)];
  const half = (dx: number) => step("a", rx, ry, 0, 0, 1, dx, 0);
  return `${step("M", x - rx, y)}${half(2 * rx)}${half(-2 * rx)}z`;
}
