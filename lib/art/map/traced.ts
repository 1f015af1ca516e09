import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";
import type { Point } from "@/lib/art/path/point";

/** Lines as they fall on the sheet; a closed one is the edge of an area. */
export type Traced = { points: Point[]; closed: boolean }[];

/** Where a geography falls on the sheet, as exact as its source. */
export function traced(projection: GeoProjection, shape: GeoPermissibleObjects): Traced {
  const lines: Traced = [];
  const begin = (x: number, y: number) => lines.push({ points: [[x, y]], closed: false });
  geoPath(projection, {
    beginPath: () => {},
    moveTo: begin,
    arc: begin,
    lineTo: (x, y) => lines.at(-1)?.points.push([x, y]),
    closePath: () => {
      const last = lines.at(-1);
      if (last) last.closed = true;
    },
  })(shape);
  return lines;
}
