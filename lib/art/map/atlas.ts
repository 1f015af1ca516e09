import { geoDistance } from "d3-geo";
import type { Geometry, MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import world from "world-atlas/countries-10m.json" with { type: "json" };

/** One coast or border and the circle on the sphere that holds it: middle in degrees, radius in radians. */
type Piece<Coordinates> = { coordinates: Coordinates; middle: [number, number]; radius: number };

type Atlas = { land: Piece<Position[][]>[]; borders: Piece<Position[]>[] };

let opened: Atlas | undefined;

/**
 * The land and the borders (Natural Earth, 1:10 million) that lie within `radius` radians of a place, in points at least
 * `grain` degrees apart: what the map is too small to show is not worth projecting.
 */
export function atlas(
  middle: [number, number],
  radius: number,
  grain: number,
): { land: MultiPolygon; borders: MultiLineString } {
  opened ??= open();
  const near = <T>(pieces: Piece<T>[]) =>
    pieces.filter((piece) => geoDistance(middle, piece.middle) <= radius + piece.radius);
  const land = near(opened.land).map(({ coordinates }) =>
    coordinates.map((ring) => coarser(ring, grain)).filter((ring) => ring.length > 3),
  );
  const borders = near(opened.borders).map(({ coordinates }) => coarser(coordinates, grain));
  return {
    land: { type: "MultiPolygon", coordinates: land.filter(([edge]) => edge !== undefined) },
    borders: { type: "MultiLineString", coordinates: borders },
  };
}

/** The first point, the last, and those between that are far enough from the one before. */
function coarser(line: Position[], grain: number): Position[] {
  const last = line.length - 1;
  let [fromX, fromY] = [Number.POSITIVE_INFINITY, 0];
  return line.filter(([x = 0, y = 0], i) => {
    const shrink = Math.cos((y * Math.PI) / 180);
    const far = Math.abs(x - fromX) * shrink >= grain || Math.abs(y - fromY) >= grain;
    if (far) [fromX, fromY] = [x, y];
    return far || i === last;
  });
}

function open(): Atlas {
  const { countries } = world.objects;
  const shape = feature(world, countries);
  const each = "features" in shape ? shape.features : [shape];
  const land = each.flatMap(({ geometry }) => parts(geometry));
  const borders = mesh(world, countries, (a, b) => a !== b);
  return {
    land: land.map((coordinates) => piece(coordinates, coordinates[0] ?? [])),
    borders: borders.coordinates.map((coordinates) => piece(coordinates, coordinates)),
  };
}

function parts(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** A few points of a long line are enough for its circle, with a little to spare. */
function piece<Coordinates>(coordinates: Coordinates, line: Position[]): Piece<Coordinates> {
  const every = Math.max(1, Math.floor(line.length / 60));
  const some = line
    .filter((_, i) => i % every === 0)
    .map(([longitude = 0, latitude = 0]): [number, number] => [longitude, latitude]);
  const middle = some[Math.floor(some.length / 2)] ?? [0, 0];
  const radius = Math.max(...some.map((point) => geoDistance(middle, point)), 0);
  return { coordinates, middle, radius: radius * 1.2 + 0.01 };
}
