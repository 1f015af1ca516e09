import { type GeoProjection, geoAzimuthalEqualArea } from "d3-geo";
import type { Stop } from "@/lib/art/map/stop";

const EARTH_KM = 6371;
const FINEST_KM_PER_UNIT = 0.04;
// A lone stop is shown with the region around it.
const LONE_KM_PER_UNIT = 1.2;

/** The size of the map, and the room to leave around the route. */
export type Sheet = { width: number; height: number; margin: number };

/**
 * A map projection about the middle of the route, true to area, in which every stop lies inside the margin. It has no seam
 * near the route, so that the antimeridian and the poles are places like any other.
 */
export function fitProjection(
  stops: readonly Stop[],
  { width, height, margin }: Sheet,
): GeoProjection {
  const [longitude, latitude] = middle(stops);
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .clipAngle(100)
    .precision(0.3)
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: "MultiPoint", coordinates: stops.map((s) => [s.longitude, s.latitude]) },
    );
  const fitted = projection.scale();
  const nearest = EARTH_KM / (Number.isFinite(fitted) ? FINEST_KM_PER_UNIT : LONE_KM_PER_UNIT);
  if (fitted <= nearest) return projection;
  return projection
    .scale(nearest)
    .center([0, 0])
    .translate([width / 2, height / 2]);
}

/** How many kilometres one unit of the map is, at its middle. */
export function kilometresPerUnit(projection: GeoProjection): number {
  return EARTH_KM / projection.scale();
}

/** The mean of the stops on the sphere, as longitude and latitude. */
function middle(stops: readonly Stop[]): [number, number] {
  const sum = [0, 0, 0];
  for (const { latitude, longitude } of stops) {
    const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    sum[0] = (sum[0] ?? 0) + Math.cos(phi) * Math.cos(lambda);
    sum[1] = (sum[1] ?? 0) + Math.cos(phi) * Math.sin(lambda);
    sum[2] = (sum[2] ?? 0) + Math.sin(phi);
  }
  const [x = 0, y = 0, z = 0] = sum;
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}
