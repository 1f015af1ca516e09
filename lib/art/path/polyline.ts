import type { Point } from "@/lib/art/path/point";
import { step } from "@/lib/art/path/step";

/** Straight sides, left open: for lines. Sides are relative and measured between rounded points, so nothing drifts. */
export function polyline(points: readonly Point[]): string {
  const at = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const [first, ...rest] = at;
  if (!first) return "";
  let [x, y] = first;
  let d = step("M", x, y);
  let command = "l";
  for (const [nextX, nextY] of rest) {
    const side = step("", nextX - x, nextY - y);
    d += command === "" && !side.startsWith("-") ? ` ${side}` : command + side;
    command = "";
    [x, y] = [nextX, nextY];
  }
  return d;
}
