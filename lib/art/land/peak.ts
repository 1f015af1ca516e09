import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Random } from "@/lib/art/drawing/stage";
import type { Point } from "@/lib/art/path/point";
import { polygon } from "@/lib/art/path/polygon";

export type Peak = { x: number; y: number; left: number; right: number; base: number };
export type Faces = { light: Colour; shade: Colour; snow?: [light: Colour, shade: Colour] };

/** A faceted mountain: one side in the light, one in the shade, a ridge in zig-zag between them, and snow if wanted. */
export function peak(at: Peak, faces: Faces, next: Random): Shape[] {
  const height = at.base - at.y;
  const ridge = zigZag(at, next);
  const left = flank(at, at.x - at.left, 0.4 + next() * 0.25, next);
  const right = flank(at, at.x + at.right, 0.35 + next() * 0.3, next);
  const apex: Point = [at.x, at.y];
  // The lit side ends just under the shaded one: no seam between them, and no lit edge on the far side.
  const underlap = ridge.map(([x, y]): Point => [x + 2, y]);
  const spur: Point[] = [
    left[0] ?? apex,
    [at.x - at.left * 0.34, at.y + height * 0.78],
    [at.x - at.left * 0.56, at.y + height],
    [at.x - at.left * 0.86, at.y + height],
  ];
  return [
    { colour: faces.light, d: polygon([...left.toReversed(), apex, ...underlap]) },
    { colour: faces.shade, d: polygon([apex, ...right, ...ridge.toReversed()]) },
    { colour: faces.shade, d: polygon(spur) },
    ...(faces.snow ? snow(at, faces.snow, ridge, [left, right]) : []),
  ];
}

function zigZag({ x, y, left, right, base }: Peak, next: Random): Point[] {
  const height = base - y;
  const wide = (left + right) / 2;
  return [0.16, 0.32, 0.52, 0.74, 1].map((t, i): Point => {
    const sway = (i % 2 === 0 ? 0.1 : -0.07) * (0.7 + next() * 0.6);
    return [x + wide * (sway + t * 0.06), y + height * t];
  });
}

/** From below the apex to a foot, with a shoulder on the way. */
function flank({ x, y, base }: Peak, foot: number, t: number, next: Random): Point[] {
  const bulge = 0.04 + next() * 0.07;
  return [
    [x + (foot - x) * (t - bulge), y + (base - y) * t],
    [foot, base],
  ];
}

/** A cap over the upper third, its edge in teeth. */
function snow(
  { x, y, base }: Peak,
  [light, shade]: [Colour, Colour],
  ridge: Point[],
  [left, right]: [Point[], Point[]],
): Shape[] {
  const apex: Point = [x, y];
  const on = (side: Point[], t: number): Point => {
    const [sx, sy] = side[0] ?? apex;
    const u = Math.min(t / ((sy - y) / (base - y)), 1);
    return [x + (sx - x) * u, y + (sy - y) * u];
  };
  const [l, r] = [on(left, 0.33), on(right, 0.36)];
  const [k1, k2] = [ridge[0] ?? apex, ridge[1] ?? apex];
  const tooth = (a: Point, b: Point, t: number, drop: number): Point => [
    a[0] + (b[0] - a[0]) * t,
    a[1] + (b[1] - a[1]) * t + drop * (base - y),
  ];
  return [
    {
      colour: light,
      d: polygon([
        [x, y],
        k1,
        k2,
        tooth(k2, l, 0.3, -0.09),
        tooth(k2, l, 0.55, 0.05),
        tooth(k2, l, 0.78, -0.07),
        l,
      ]),
    },
    {
      colour: shade,
      d: polygon([
        [x, y],
        r,
        tooth(r, k2, 0.3, -0.08),
        tooth(r, k2, 0.6, 0.05),
        tooth(r, k2, 0.82, -0.05),
        k2,
        k1,
      ]),
    },
  ];
}
