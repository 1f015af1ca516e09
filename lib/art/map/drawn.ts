import type { Traced } from "@/lib/art/map/traced";
import type { Point } from "@/lib/art/path/point";
import { step } from "@/lib/art/path/step";

/** Traced lines as path data, without points nearer than `tolerance` to the one before and areas smaller than the pen. */
export function drawn(lines: Traced, tolerance: number): string {
  return lines
    .map(({ points, closed }) => ({ points: thinned(points, tolerance), closed }))
    .filter(({ points, closed }) => points.length > (closed ? 2 : 1))
    .map(({ points, closed }) => written(points) + (closed ? "z" : ""))
    .join("");
}

function thinned(points: readonly Point[], tolerance: number): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of points) {
    const [lastX, lastY] = kept.at(-1) ?? [Number.POSITIVE_INFINITY, 0];
    if (Math.hypot(x - lastX, y - lastY) >= tolerance) kept.push([x, y]);
  }
  return kept;
}

/** Steps are measured between rounded points, so that a coast of a thousand points ends where it began. */
function written(points: readonly Point[]): string {
  const tens = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const sides = tens.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = tens[i] ?? [x, y];
    return step("", (x - fromX) / 10, (y - fromY) / 10);
  });
  const [x, y] = tens[0] ?? [0, 0];
  return `M${x / 10} ${y / 10}l${sides.join(" ").replaceAll(" -", "-")}`;
}
