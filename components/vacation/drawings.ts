import type { PosterInput } from "@/lib/art/poster";
import { type PosterWords, posterWords } from "@/lib/art/poster-words";
import { type Region, regions } from "@/lib/catalog/catalog";

type Terrain = NonNullable<PosterInput["terrain"]>;

const byRegion: Readonly<Record<Region, Terrain>> = {
  africa: "savanna",
  asia: "terraces",
  europe: "rolling-hills",
  "north-america": "alpine",
  oceania: "lagoon",
  polar: "ice",
  "south-america": "rainforest",
};

const regionNames = Object.keys(byRegion).filter((key): key is Region =>
  Object.hasOwn(regions, key),
);

/** What there is to draw: the words on it and, where it is of a region only, the kind of land. */
export type Drawing = PosterWords & { terrain?: Terrain };

const ofRegions = regionNames.map((region): [string, Drawing] => [
  `region-${region}`,
  { title: regions[region], line: "International Vacations", terrain: byRegion[region] },
]);

/** Every drawing by its name in addresses. There are no others, so that nobody can ask for one without end. */
export const drawings: ReadonlyMap<string, Drawing> = new Map<string, Drawing>([
  ...Object.entries(posterWords),
  ...ofRegions,
  ["anywhere", { title: "Vacations", line: "International Vacations", terrain: "rolling-hills" }],
]);

/** The drawing of a vacation: its own, or that of its region where it has none. */
export function drawingOf(slug: string, region?: Region): string {
  if (drawings.has(slug)) return slug;
  return region ? `region-${region}` : "anywhere";
}
