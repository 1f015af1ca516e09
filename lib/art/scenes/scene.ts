import type { Palette } from "@/lib/art/drawing/palette";
import type { Landmark, Stage, Terrain } from "@/lib/art/drawing/stage";
import type { Sky } from "@/lib/art/sky/sky";

/** Everything that makes one poster: its colours by day and by night, its sky, its land and its landmark. */
export type Scene = {
  day: Palette;
  night: Palette;
  sky: Sky;
  sun: Stage["sun"];
  terrain: Terrain;
  landmark: Landmark;
};
