import type { TerrainName } from "@/lib/art/scenes/terrain-name";
import { type Region, regions } from "@/lib/catalog/catalog";

type Words = { title: string; line: string };

// What is lettered on the poster: a name short enough to be read across a street, and where it is.
const lettered: Readonly<Record<string, Words>> = {
  "norwegian-fjords": { title: "Fjords", line: "Bergen to Lofoten" },
  "venice-and-the-lagoon": { title: "Venezia", line: "The islands of the lagoon" },
  "iceland-ring": { title: "Iceland", line: "Once round the island" },
  "petra-and-wadi-rum": { title: "Petra", line: "Wadi Rum and the Dead Sea" },
  "sahara-and-the-atlas": { title: "Sahara", line: "Over the High Atlas" },
  "tuscan-hills": { title: "Toscana", line: "Hill towns on foot" },
  serengeti: { title: "Serengeti", line: "And Ngorongoro, Tanzania" },
  nile: { title: "The Nile", line: "By dahabiya to Aswan" },
  cyclades: { title: "Cyclades", line: "Syros to Santorini" },
  "canadian-rockies": { title: "Rockies", line: "Banff to Jasper" },
  "inland-sea-of-japan": { title: "Miyajima", line: "The Inland Sea, Japan" },
  "lisbon-and-the-douro": { title: "Lisboa", line: "And up the Douro by train" },
  "swahili-coast": { title: "Zanzibar", line: "The Swahili Coast" },
  "swiss-alps-by-rail": { title: "The Alps", line: "By red train" },
  annapurna: { title: "Annapurna", line: "On foot to base camp, Nepal" },
  "antarctic-peninsula": { title: "Antarctica", line: "The peninsula by small ship" },
  "bali-and-east-java": { title: "Bali", line: "And the volcanoes of East Java" },
  "costa-rica": { title: "Costa Rica", line: "Tortuguero to the Pacific" },
  "ha-long-and-hanoi": { title: "Ha Long", line: "Hanoi and the limestone country" },
  "milford-and-the-southern-alps": { title: "Milford", line: "The Southern Alps, New Zealand" },
  "mongolian-steppe": { title: "Mongolia", line: "Across the steppe to the Gobi" },
  "new-york-and-the-hudson": { title: "New York", line: "And up the Hudson by train" },
  patagonia: { title: "Patagonia", line: "Fitz Roy to Torres del Paine" },
  rajasthan: { title: "Rajasthan", line: "Forts, tigers, the blue city" },
  "rapa-nui": { title: "Rapa Nui", line: "Six days among the moai" },
  "red-centre": { title: "Uluru", line: "The red centre of Australia" },
  "sacred-valley": { title: "Machu Picchu", line: "Cusco and the sacred valley" },
  "silk-road": { title: "Silk Road", line: "Khiva to Issyk-Kul" },
  "society-isles": { title: "Tahiti", line: "And the Society Isles" },
};

const byRegion: Readonly<Record<Region, TerrainName>> = {
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
export type Drawing = Words & { terrain?: TerrainName };

const ofRegions = regionNames.map((region): [string, Drawing] => [
  `region-${region}`,
  { title: regions[region], line: "International Vacations", terrain: byRegion[region] },
]);

/** Every drawing by its name in addresses. There are no others, so that nobody can ask for one without end. */
export const drawings: ReadonlyMap<string, Drawing> = new Map<string, Drawing>([
  ...Object.entries(lettered),
  ...ofRegions,
  ["anywhere", { title: "Vacations", line: "International Vacations", terrain: "rolling-hills" }],
]);

/** The drawing of a vacation: its own, or that of its region where it has none. */
export function drawingOf(slug: string, region?: Region): string {
  if (drawings.has(slug)) return slug;
  return region ? `region-${region}` : "anywhere";
}
