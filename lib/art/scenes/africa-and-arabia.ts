import { nights } from "@/lib/art/colours/nights";
import { palettes } from "@/lib/art/colours/palettes";
import { camels } from "@/lib/art/landmark/camels";
import { dhow } from "@/lib/art/landmark/dhow";
import { felucca } from "@/lib/art/landmark/felucca";
import { giraffe } from "@/lib/art/landmark/giraffe";
import { treasury } from "@/lib/art/landmark/treasury";
import type { Scene } from "@/lib/art/scenes/scene";
import { canyon } from "@/lib/art/terrain/canyon";
import { dune } from "@/lib/art/terrain/dune";
import { lagoon } from "@/lib/art/terrain/lagoon";
import { savanna } from "@/lib/art/terrain/savanna";

export const africaAndArabia = {
  "petra-and-wadi-rum": {
    day: palettes.siq,
    night: nights.desert,
    sky: { bands: "level", mid: 96, low: 1000, clouds: "none" },
    sun: { x: 206, y: 96, r: 34 },
    terrain: canyon,
    landmark: treasury,
  },
  "sahara-and-the-atlas": {
    day: palettes.dune,
    night: nights.desert,
    sky: { bands: "rays", mid: 0, low: 246, clouds: "none" },
    sun: { x: 132, y: 152, r: 52 },
    terrain: dune,
    landmark: camels,
  },
  serengeti: {
    day: palettes.savanna,
    night: nights.ember,
    sky: { bands: "level", mid: 120, low: 232, clouds: "streaks" },
    sun: { x: 228, y: 246, r: 86 },
    terrain: savanna,
    landmark: giraffe,
  },
  "swahili-coast": {
    day: palettes.spice,
    night: nights.tropic,
    sky: { bands: "swell", mid: 110, low: 218, clouds: "heaps" },
    sun: { x: 276, y: 178, r: 48 },
    terrain: (stage) => lagoon(stage, "low"),
    landmark: dhow,
  },
  nile: {
    day: palettes.papyrus,
    night: nights.desert,
    sky: { bands: "level", mid: 110, low: 226, clouds: "streaks" },
    sun: { x: 122, y: 142, r: 48 },
    terrain: (stage) => dune(stage, "water"),
    landmark: felucca,
  },
} satisfies Record<string, Scene>;
