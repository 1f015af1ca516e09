import { geoGraticule, geoOrthographic } from "d3-geo";
import { feature } from "topojson-client";
import world from "world-atlas/land-110m.json" with { type: "json" };
import type { Box } from "@/lib/art/map/box";
import { drawn } from "@/lib/art/map/drawn";
import { colour } from "@/lib/art/map/map-style";
import { traced } from "@/lib/art/map/traced";

/** A small globe in `box`, turned so that the route's middle faces us, with a mark on it. */
export function locator(box: Box, [longitude, latitude]: [number, number]): string {
  const r = box.width / 2;
  const globe = geoOrthographic()
    .rotate([-longitude, -latitude * 0.7])
    .scale(r)
    .translate([box.x + r, box.y + r])
    .precision(0.6);
  const [x = 0, y = 0] = globe([longitude, latitude]) ?? [];
  const land = drawn(traced(globe, feature(world, world.objects.land)), 1.3);
  const lines = drawn(traced(globe, geoGraticule().step([30, 30])()), 2);
  return [
    `<circle class="globe-sea" fill="${colour("globe-sea")}" cx="${box.x + r}" cy="${box.y + r}" r="${r}"/>`,
    `<path class="globe-line" fill="none" stroke="${colour("globe-line")}" stroke-width=".5" d="${lines}"/>`,
    `<path class="globe-land" fill="${colour("globe-land")}" d="${land}"/>`,
    `<circle class="disc" fill="${colour("route")}" cx="${Math.round(x)}" cy="${Math.round(y)}" r="3.5"/>`,
  ].join("");
}
