import { nights } from "@/lib/art/colours/nights";
import { palettes } from "@/lib/art/colours/palettes";
import { blueDome } from "@/lib/art/landmark/blue-dome";
import { coastalShip } from "@/lib/art/landmark/coastal-ship";
import { gondola } from "@/lib/art/landmark/gondola";
import { hillTown } from "@/lib/art/landmark/hill-town";
import { lighthouse } from "@/lib/art/landmark/lighthouse";
import { tram } from "@/lib/art/landmark/tram";
import { viaduct } from "@/lib/art/landmark/viaduct";
import type { Scene } from "@/lib/art/scenes/scene";
import { alpine } from "@/lib/art/terrain/alpine";
import { canalCity } from "@/lib/art/terrain/canal-city";
import { fjord } from "@/lib/art/terrain/fjord";
import { ice } from "@/lib/art/terrain/ice";
import { islandSea } from "@/lib/art/terrain/island-sea";
import { oldTown } from "@/lib/art/terrain/old-town";
import { rollingHills } from "@/lib/art/terrain/rolling-hills";

export const europe = {
  "norwegian-fjords": {
    day: palettes.fjord,
    night: nights.sea,
    sky: { bands: "level", mid: 96, low: 196, clouds: "streaks" },
    sun: { x: 206, y: 186, r: 50 },
    terrain: fjord,
    landmark: coastalShip,
  },
  "tuscan-hills": {
    day: palettes.harvest,
    night: nights.ember,
    sky: { bands: "rings", mid: 0, low: 268, clouds: "none" },
    sun: { x: 110, y: 132, r: 46 },
    terrain: rollingHills,
    landmark: hillTown,
  },
  "venice-and-the-lagoon": {
    day: palettes.serenissima,
    night: nights.ember,
    sky: { bands: "level", mid: 104, low: 208, clouds: "streaks" },
    sun: { x: 176, y: 196, r: 54 },
    terrain: canalCity,
    landmark: gondola,
  },
  "iceland-ring": {
    day: palettes.basalt,
    night: nights.north,
    sky: { bands: "level", mid: 120, low: 226, clouds: "streaks" },
    sun: { x: 122, y: 180, r: 40 },
    terrain: (stage) => ice(stage, "rock"),
    landmark: lighthouse,
  },
  "lisbon-and-the-douro": {
    day: palettes.azulejo,
    night: nights.sea,
    sky: { bands: "swell", mid: 92, low: 196, clouds: "heaps" },
    sun: { x: 106, y: 132, r: 42 },
    terrain: oldTown,
    landmark: tram,
  },
  cyclades: {
    day: palettes.aegean,
    night: nights.sea,
    sky: { bands: "level", mid: 150, low: 244, clouds: "none" },
    sun: { x: 118, y: 216, r: 50 },
    terrain: islandSea,
    landmark: blueDome,
  },
  "swiss-alps-by-rail": {
    day: palettes.alpenglow,
    night: nights.north,
    sky: { bands: "level", mid: 80, low: 226, clouds: "streaks" },
    sun: { x: 300, y: 104, r: 38 },
    terrain: alpine,
    landmark: viaduct,
  },
} satisfies Record<string, Scene>;
