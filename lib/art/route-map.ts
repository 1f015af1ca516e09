import type { GeoProjection } from "d3-geo";
import { escapeXml } from "@/lib/art/drawing/escape-xml";
import { type Box, overlap } from "@/lib/art/map/box";
import { corner } from "@/lib/art/map/corner";
import { drawn } from "@/lib/art/map/drawn";
import { fitProjection, kilometresPerUnit, type Sheet } from "@/lib/art/map/fit-projection";
import { ground } from "@/lib/art/map/ground";
import { locator } from "@/lib/art/map/locator";
import { colour, mapStyle } from "@/lib/art/map/map-style";
import { type Marker, markers } from "@/lib/art/map/markers";
import { placeLabels, type Room } from "@/lib/art/map/place-labels";
import { type ScaleBar, scaleBar } from "@/lib/art/map/scale-bar";
import type { Stop } from "@/lib/art/map/stop";
import { type Traced, traced } from "@/lib/art/map/traced";
import { labelMarkup, markerMarkup, scaleMarkup } from "@/lib/art/map/writing";

export type RouteMapInput = { stops: Stop[]; width: number; height: number };

/**
 * A map of a route as a complete `<svg>` of less than 40 kB: land, sea, borders, the route, its stops numbered in order with
 * their names, a scale in miles and kilometres, and a globe that says where we are. Light or dark by
 * `prefers-color-scheme`. Throws a RangeError when there is no stop.
 */
export function routeMap({ stops, width, height }: RouteMapInput): string {
  if (stops.length === 0) throw new RangeError("A route has at least one stop.");
  const sheet: Sheet = { width, height, margin: Math.min(width, height) * 0.15 };
  const projection = fitProjection(stops, sheet);
  const land = ground(projection, sheet);
  const discs = markers(stops, projection, sheet);
  const path = traced(projection, lineThrough(stops));
  const line = drawn(path, 1);
  const course = along(path);
  const route = [...course, ...discs.map(around)];
  const globe = corner(square(Math.min(76, width * 0.2)), sheet, route, []);
  const scale = scaleBar(kilometresPerUnit(projection), width);
  const { labels, bar } = placeWords(discs, { width, height, taken: [globe], line: course }, scale);
  const names = stops.map(({ name }) => name).join(", ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="route-map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" font-family="'Figtree Variable',Figtree,system-ui,sans-serif" stroke-linejoin="round">`,
    `<title>${escapeXml(`Map of the route: ${names}`)}</title>`,
    mapStyle(),
    land,
    `<path class="halo" fill="none" stroke="${colour("land")}" stroke-width="5" d="${line}"/>`,
    `<path class="route" fill="none" stroke="${colour("route")}" stroke-width="2.5" d="${line}"/>`,
    locator(globe, centre(projection, sheet)),
    scaleMarkup(bar, scale),
    labels.map(labelMarkup).join(""),
    discs.map(markerMarkup).join(""),
    "</svg>",
  ].join("");
}

/** The names first, as they are tied to their places; only when the scale finds no corner left does it go before them. */
function placeWords(discs: readonly Marker[], room: Room, scale: ScaleBar) {
  const size = { width: scale.width, height: 26 };
  const solid = [...room.line, ...discs.map(around)];
  const labels = placeLabels(discs, room);
  const boxes = labels.map(({ box }) => box);
  const bar = corner(size, room, solid, [...room.taken, ...boxes]);
  if (!boxes.some((box) => overlap(bar, box, 2))) return { labels, bar };
  return { labels: placeLabels(discs, { ...room, taken: [...room.taken, bar] }), bar };
}

function lineThrough(stops: readonly Stop[]): { type: "LineString"; coordinates: number[][] } {
  return { type: "LineString", coordinates: stops.map((s) => [s.longitude, s.latitude]) };
}

function around({ x, y }: Marker): Box {
  return { x: x - 14, y: y - 14, width: 28, height: 28 };
}

function square(side: number): { width: number; height: number } {
  return { width: side, height: side };
}

function centre(projection: GeoProjection, { width, height }: Sheet): [number, number] {
  return projection.invert?.([width / 2, height / 2]) ?? [0, 0];
}

/** The line as small boxes along it, for what had better not cover it. */
function along(line: Traced): Box[] {
  return line.flatMap(({ points }) =>
    points.slice(1).flatMap(([x, y], i) => {
      const [fromX, fromY] = points[i] ?? [x, y];
      const count = Math.ceil(Math.hypot(x - fromX, y - fromY) / 8);
      return Array.from({ length: count }, (_, k): Box => {
        const t = k / count;
        return {
          x: fromX + (x - fromX) * t - 2,
          y: fromY + (y - fromY) * t - 2,
          width: 4,
          height: 4,
        };
      });
    }),
  );
}
