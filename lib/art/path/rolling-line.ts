import type { Point } from "@/lib/art/path/point";
import { step } from "@/lib/art/path/step";

/** A line that is level at every point given and smooth between them. */
export function rollingLine(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let [x, y] = [Math.round(first[0]), Math.round(first[1])];
  let d = step("M", x, y);
  let command = "c";
  for (const point of rest) {
    const [dx, dy] = [Math.round(point[0]) - x, Math.round(point[1]) - y];
    const half = Math.round(dx / 2);
    // After the first piece the curve mirrors the control point before it, which is level too.
    d +=
      command === "c"
        ? step("c", half, 0, dx - half, dy, dx, dy)
        : step("s", dx - half, dy, dx, dy);
    command = "s";
    [x, y] = [x + dx, y + dy];
  }
  return d;
}
