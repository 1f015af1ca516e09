import { nights } from "@/lib/art/colours/nights";
import { palettes } from "@/lib/art/colours/palettes";
import { gerAndHorse } from "@/lib/art/landmark/ger-and-horse";
import { junk } from "@/lib/art/landmark/junk";
import { lakePalace } from "@/lib/art/landmark/lake-palace";
import { minaret } from "@/lib/art/landmark/minaret";
import { splitGate } from "@/lib/art/landmark/split-gate";
import { stupa } from "@/lib/art/landmark/stupa";
import { torii } from "@/lib/art/landmark/torii";
import type { Scene } from "@/lib/art/scenes/scene";
import { alpine } from "@/lib/art/terrain/alpine";
import { dune } from "@/lib/art/terrain/dune";
import { islandSea } from "@/lib/art/terrain/island-sea";
import { karst } from "@/lib/art/terrain/karst";
import { skyline } from "@/lib/art/terrain/skyline";
import { steppe } from "@/lib/art/terrain/steppe";
import { terraces } from "@/lib/art/terrain/terraces";

export const asia = {
  "inland-sea-of-japan": {
    day: palettes.vermilion,
    night: nights.ember,
    sky: { bands: "level", mid: 132, low: 1000, clouds: "streaks", sun: "low" },
    sun: { x: 200, y: 170, r: 64 },
    terrain: islandSea,
    landmark: torii,
  },
  "mongolian-steppe": {
    day: palettes.steppe,
    night: nights.north,
    sky: { bands: "level", mid: 132, low: 1000, clouds: "heaps" },
    sun: { x: 300, y: 118, r: 38 },
    terrain: steppe,
    landmark: gerAndHorse,
  },
  "ha-long-and-hanoi": {
    day: palettes.jade,
    night: nights.tropic,
    sky: { bands: "level", mid: 110, low: 234, clouds: "streaks" },
    sun: { x: 212, y: 138, r: 48 },
    terrain: karst,
    landmark: junk,
  },
  "bali-and-east-java": {
    day: palettes.paddy,
    night: nights.tropic,
    sky: { bands: "level", mid: 96, low: 190, clouds: "streaks" },
    sun: { x: 292, y: 146, r: 46 },
    terrain: (stage) => terraces(stage, "wet"),
    landmark: splitGate,
  },
  annapurna: {
    day: palettes.dawn,
    night: nights.north,
    sky: { bands: "level", mid: 80, low: 212, clouds: "none" },
    sun: { x: 322, y: 122, r: 36 },
    terrain: alpine,
    landmark: stupa,
  },
  rajasthan: {
    day: palettes.rose,
    night: nights.desert,
    sky: { bands: "rings", mid: 0, low: 262, clouds: "none" },
    sun: { x: 200, y: 176, r: 56 },
    terrain: (stage) => dune(stage, "water"),
    landmark: lakePalace,
  },
  "silk-road": {
    day: palettes.caravan,
    night: nights.desert,
    sky: { bands: "level", mid: 120, low: 230, clouds: "streaks" },
    sun: { x: 124, y: 168, r: 48 },
    terrain: (stage) => skyline(stage, "domes"),
    landmark: minaret,
  },
} satisfies Record<string, Scene>;
