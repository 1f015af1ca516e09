import { nights } from "@/lib/art/colours/nights";
import { palettes } from "@/lib/art/colours/palettes";
import { seededRandom } from "@/lib/art/drawing/seeded-random";
import type { Terrain } from "@/lib/art/drawing/stage";
import { africaAndArabia } from "@/lib/art/scenes/africa-and-arabia";
import { americas } from "@/lib/art/scenes/americas";
import { asia } from "@/lib/art/scenes/asia";
import { europe } from "@/lib/art/scenes/europe";
import { pacific } from "@/lib/art/scenes/pacific";
import type { Scene } from "@/lib/art/scenes/scene";
import type { TerrainName } from "@/lib/art/scenes/terrain-name";
import { alpine } from "@/lib/art/terrain/alpine";
import { canalCity } from "@/lib/art/terrain/canal-city";
import { canyon } from "@/lib/art/terrain/canyon";
import { dune } from "@/lib/art/terrain/dune";
import { fjord } from "@/lib/art/terrain/fjord";
import { ice } from "@/lib/art/terrain/ice";
import { islandSea } from "@/lib/art/terrain/island-sea";
import { karst } from "@/lib/art/terrain/karst";
import { lagoon } from "@/lib/art/terrain/lagoon";
import { oldTown } from "@/lib/art/terrain/old-town";
import { rainforest } from "@/lib/art/terrain/rainforest";
import { rollingHills } from "@/lib/art/terrain/rolling-hills";
import { savanna } from "@/lib/art/terrain/savanna";
import { skyline } from "@/lib/art/terrain/skyline";
import { steppe } from "@/lib/art/terrain/steppe";
import { terraces } from "@/lib/art/terrain/terraces";

const scenes: Readonly<Record<string, Scene>> = {
  ...europe,
  ...asia,
  ...africaAndArabia,
  ...americas,
  ...pacific,
};

/** The scene drawn for a slug; for any other slug a scene of its terrain, its sun where the slug says. */
export function sceneFor(slug: string, terrain: TerrainName = "rolling-hills"): Scene {
  const own = Object.hasOwn(scenes, slug) ? scenes[slug] : undefined;
  if (own) return own;
  const next = seededRandom(`${slug} scene`);
  const { draw, day, night } = terrains[terrain];
  return {
    day: palettes[day],
    night: nights[night],
    sky: {
      bands: next() < 0.5 ? "level" : "swell",
      mid: 90 + next() * 30,
      low: 196 + next() * 36,
      clouds: "streaks",
    },
    sun: {
      x: Math.round(96 + next() * 208),
      y: Math.round(120 + next() * 56),
      r: Math.round(38 + next() * 16),
    },
    terrain: draw,
    landmark: { near: [] },
  };
}

type Setting = { draw: Terrain; day: keyof typeof palettes; night: keyof typeof nights };

const terrains: Record<TerrainName, Setting> = {
  alpine: { draw: (stage) => alpine(stage, "lake"), day: "glacier", night: "north" },
  "canal-city": { draw: canalCity, day: "serenissima", night: "ember" },
  canyon: { draw: canyon, day: "siq", night: "desert" },
  dune: { draw: dune, day: "dune", night: "desert" },
  fjord: { draw: fjord, day: "fjord", night: "sea" },
  ice: { draw: ice, day: "polar", night: "north" },
  "island-sea": { draw: islandSea, day: "tuff", night: "sea" },
  karst: { draw: karst, day: "jade", night: "tropic" },
  lagoon: { draw: lagoon, day: "lagoon", night: "tropic" },
  "old-town": { draw: oldTown, day: "azulejo", night: "sea" },
  rainforest: { draw: rainforest, day: "canopy", night: "tropic" },
  "rolling-hills": { draw: rollingHills, day: "harvest", night: "ember" },
  savanna: { draw: savanna, day: "savanna", night: "ember" },
  skyline: { draw: (stage) => skyline(stage, "towers"), day: "maple", night: "ember" },
  steppe: { draw: steppe, day: "steppe", night: "north" },
  terraces: { draw: (stage) => terraces(stage, "wet"), day: "paddy", night: "tropic" },
};
