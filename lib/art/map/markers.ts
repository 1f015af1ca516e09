import type { GeoProjection } from "d3-geo";
import type { Sheet } from "@/lib/art/map/fit-projection";
import type { Stop } from "@/lib/art/map/stop";

export const MARKER_RADIUS = 10;

/** A numbered disc: where the place is, where the disc is drawn, the place's name and its numbers on the route. */
export type Marker = {
  x: number;
  y: number;
  atX: number;
  atY: number;
  name: string;
  numbers: string;
};

/** One disc for each place, moved apart where they would lie on each other. A place that comes again has both numbers. */
export function markers(stops: readonly Stop[], projection: GeoProjection, sheet: Sheet): Marker[] {
  const list: Marker[] = [];
  stops.forEach((stop, i) => {
    const [x = 0, y = 0] = projection([stop.longitude, stop.latitude]) ?? [];
    const same = list.find((m) => m.name === stop.name && Math.hypot(m.atX - x, m.atY - y) < 6);
    if (same) same.numbers += `·${i + 1}`;
    else list.push({ x, y, atX: x, atY: y, name: stop.name, numbers: String(i + 1) });
  });
  for (let round = 0; round < 60; round += 1) part(list, sheet);
  return list;
}

function part(list: Marker[], sheet: Sheet): void {
  const apart = 2 * MARKER_RADIUS + 3;
  for (const [i, a] of list.entries()) {
    for (const b of list.slice(i + 1)) {
      const [dx, dy] = [b.x - a.x || 0.1 * (i + 1), b.y - a.y || 0.1];
      const distance = Math.hypot(dx, dy);
      if (distance >= apart) continue;
      const push = (apart - distance) / 2 / distance;
      move(a, -dx * push, -dy * push, sheet);
      move(b, dx * push, dy * push, sheet);
    }
  }
}

function move(marker: Marker, dx: number, dy: number, { width, height }: Sheet): void {
  const edge = MARKER_RADIUS + 4;
  marker.x = Math.min(Math.max(marker.x + dx, edge), width - edge);
  marker.y = Math.min(Math.max(marker.y + dy, edge), height - edge);
}
