import { nights } from "@/lib/art/colours/nights";
import { palettes } from "@/lib/art/colours/palettes";
import { moai } from "@/lib/art/landmark/moai";
import { outrigger } from "@/lib/art/landmark/outrigger";
import { steamship } from "@/lib/art/landmark/steamship";
import { uluru } from "@/lib/art/landmark/uluru";
import type { Scene } from "@/lib/art/scenes/scene";
import { fjord } from "@/lib/art/terrain/fjord";
import { islandSea } from "@/lib/art/terrain/island-sea";
import { lagoon } from "@/lib/art/terrain/lagoon";
import { steppe } from "@/lib/art/terrain/steppe";

export const pacific = {
  "rapa-nui": {
    day: palettes.tuff,
    night: nights.ember,
    sky: { bands: "level", mid: 110, low: 236, clouds: "streaks" },
    sun: { x: 250, y: 224, r: 58 },
    terrain: islandSea,
    landmark: moai,
  },
  "society-isles": {
    day: palettes.lagoon,
    night: nights.tropic,
    sky: { bands: "level", mid: 92, low: 190, clouds: "heaps" },
    sun: { x: 112, y: 128, r: 44 },
    terrain: lagoon,
    landmark: outrigger,
  },
  "milford-and-the-southern-alps": {
    day: palettes.misty,
    night: nights.north,
    sky: { bands: "level", mid: 96, low: 214, clouds: "streaks" },
    sun: { x: 214, y: 156, r: 42 },
    terrain: fjord,
    landmark: steamship,
  },
  "red-centre": {
    day: palettes.ochre,
    night: nights.desert,
    sky: { bands: "level", mid: 92, low: 190, clouds: "streaks" },
    sun: { x: 292, y: 160, r: 48 },
    terrain: steppe,
    landmark: uluru,
  },
} satisfies Record<string, Scene>;
