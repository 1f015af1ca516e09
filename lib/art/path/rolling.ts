import type { Point } from "@/lib/art/path/point";
import { rollingLine } from "@/lib/art/path/rolling-line";
import { step } from "@/lib/art/path/step";

/** A line of hills: level at every point given and smooth between them, then closed down to `base`. */
export function rolling(points: readonly Point[], base: number): string {
  const left = points[0]?.[0] ?? 0;
  return `${rollingLine(points)}${step("V", base)}${step("H", left)}z`;
}
