import type { Point } from "@/lib/art/path/point";
import { polyline } from "@/lib/art/path/polyline";

/** A closed outline with straight sides. */
export function polygon(points: readonly Point[]): string {
  return `${polyline(points)}z`;
}
