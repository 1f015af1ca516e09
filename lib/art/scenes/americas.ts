import { nights } from "@/lib/art/colours/nights";
import { palettes } from "@/lib/art/colours/palettes";
import { canoe } from "@/lib/art/landmark/canoe";
import { guanaco } from "@/lib/art/landmark/guanaco";
import { llama } from "@/lib/art/landmark/llama";
import { penguins } from "@/lib/art/landmark/penguins";
import { suspensionBridge } from "@/lib/art/landmark/suspension-bridge";
import { toucan } from "@/lib/art/landmark/toucan";
import type { Scene } from "@/lib/art/scenes/scene";
import { alpine } from "@/lib/art/terrain/alpine";
import { ice } from "@/lib/art/terrain/ice";
import { rainforest } from "@/lib/art/terrain/rainforest";
import { skyline } from "@/lib/art/terrain/skyline";
import { steppe } from "@/lib/art/terrain/steppe";
import { terraces } from "@/lib/art/terrain/terraces";

export const americas = {
  "canadian-rockies": {
    day: palettes.glacier,
    night: nights.north,
    sky: { bands: "level", mid: 90, low: 236, clouds: "streaks" },
    sun: { x: 300, y: 112, r: 38 },
    terrain: (stage) => alpine(stage, "lake"),
    landmark: canoe,
  },
  "new-york-and-the-hudson": {
    day: palettes.maple,
    night: nights.ember,
    sky: { bands: "level", mid: 108, low: 206, clouds: "streaks" },
    sun: { x: 84, y: 152, r: 46 },
    terrain: (stage) => skyline(stage, "towers"),
    landmark: suspensionBridge,
  },
  "costa-rica": {
    day: palettes.canopy,
    night: nights.tropic,
    sky: { bands: "rings", mid: 0, low: 1000, clouds: "none" },
    sun: { x: 206, y: 188, r: 62 },
    terrain: rainforest,
    landmark: toucan,
  },
  patagonia: {
    day: palettes.granite,
    night: nights.north,
    sky: { bands: "level", mid: 100, low: 212, clouds: "streaks" },
    sun: { x: 92, y: 136, r: 38 },
    terrain: steppe,
    landmark: guanaco,
  },
  "sacred-valley": {
    day: palettes.altiplano,
    night: nights.north,
    sky: { bands: "swell", mid: 96, low: 196, clouds: "heaps" },
    sun: { x: 96, y: 140, r: 42 },
    terrain: (stage) => terraces(stage, "dry"),
    landmark: llama,
  },
  "antarctic-peninsula": {
    day: palettes.polar,
    night: nights.north,
    sky: { bands: "level", mid: 116, low: 228, clouds: "streaks" },
    sun: { x: 282, y: 168, r: 42 },
    terrain: ice,
    landmark: penguins,
  },
} satisfies Record<string, Scene>;
