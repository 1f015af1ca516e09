import { type GeoProjection, geoDistance } from "d3-geo";
import { atlas } from "@/lib/art/map/atlas";
import { drawn } from "@/lib/art/map/drawn";
import type { Sheet } from "@/lib/art/map/fit-projection";
import { colour } from "@/lib/art/map/map-style";
import { traced } from "@/lib/art/map/traced";

const LARGEST = 24_000;
const TOLERANCES = [0.6, 0.9, 1.3, 1.9, 2.8, 4, 6];

/** Sea, land and borders of the part of the world that the sheet shows, drawn no finer than fits into 24 kB. */
export function ground(projection: GeoProjection, { width, height }: Sheet): string {
  const at = (x: number, y: number): [number, number] => projection.invert?.([x, y]) ?? [0, 0];
  const middle = at(width / 2, height / 2);
  const corners = [at(0, 0), at(width, 0), at(0, height), at(width, height)];
  const radius = Math.max(...corners.map((corner) => geoDistance(middle, corner)));
  const grain = (0.5 / projection.scale()) * (180 / Math.PI);
  const { land, borders } = atlas(middle, radius, grain);
  projection.clipExtent([
    [-6, -6],
    [width + 6, height + 6],
  ]);
  const lines = [traced(projection, land), traced(projection, borders)] as const;
  const [coast, border] = fitting((tolerance) => [
    drawn(lines[0], tolerance),
    drawn(lines[1], tolerance),
  ]);
  return [
    `<path class="sea" fill="${colour("sea")}" d="M0 0h${width}v${height}H0z"/>`,
    // Countries are drawn one by one; a stroke of the same colour closes the seams between them.
    `<g class="land halo" fill="${colour("land")}" stroke="${colour("land")}" stroke-width="1"><path d="${coast}"/></g>`,
    `<path class="border" fill="none" stroke="${colour("border")}" stroke-width="1" stroke-dasharray="3 2.5" d="${border}"/>`,
  ].join("");
}

function fitting(draw: (tolerance: number) => [string, string]): [string, string] {
  let paths: [string, string] = ["", ""];
  for (const tolerance of TOLERANCES) {
    paths = draw(tolerance);
    if (paths[0].length + paths[1].length <= LARGEST) break;
  }
  return paths;
}
