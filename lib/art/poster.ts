import type { Colour } from "@/lib/art/drawing/colour";
import { escapeXml } from "@/lib/art/drawing/escape-xml";
import { markup } from "@/lib/art/drawing/markup";
import { paintOf } from "@/lib/art/drawing/paint-of";
import { seededRandom } from "@/lib/art/drawing/seeded-random";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Frame, Stage } from "@/lib/art/drawing/stage";
import { type Crop, frameOf } from "@/lib/art/frame-of";
import { paperBand } from "@/lib/art/lettering/paper-band";
import { sceneFor } from "@/lib/art/scenes/scene-for";
import type { TerrainName } from "@/lib/art/scenes/terrain-name";
import { sky } from "@/lib/art/sky/sky";

export type PosterInput = {
  slug: string;
  title: string;
  line: string;
  crop: Crop;
  light: "day" | "night" | "auto";
  /** What to draw for a slug that has no drawing of its own. */
  terrain?: TerrainName;
};

const sizes: Record<Crop, { width: number; height: number }> = {
  poster: { width: 400, height: 560 },
  wide: { width: 1200, height: 500 },
  square: { width: 400, height: 400 },
};

/**
 * The travel poster of a destination as a complete `<svg>` of at most 8 kB, the same on every run. The poster (400 x 560)
 * carries its lettering as outlines and a `<title>`; the wide (1200 x 500) and square (400 x 400) crops are decoration,
 * hidden from assistive technology. `auto` follows `prefers-color-scheme`; PNG renderers want `day` or `night`.
 */
export function poster({ slug, title, line, crop, light, terrain }: PosterInput): string {
  const scene = sceneFor(slug, terrain);
  const frame = frameOf(crop);
  const stage: Stage = { frame, sun: scene.sun, random: (name) => seededRandom(`${slug} ${name}`) };
  const land = scene.terrain(stage);
  const shapes: Shape[] = [
    ...sky(stage, scene.sky),
    ...land.far,
    ...(scene.landmark.far ?? []),
    ...land.near,
    ...scene.landmark.near,
    ...land.front,
  ];
  const paint = paintOf(scene, light, slug);
  const drawn = shapes.filter((shape) => shape.d !== "" && (light !== "day" || !shape.night));
  const lettered = crop === "poster";
  const name = `<title>${escapeXml(title)}</title>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${paint.scope}" fill="currentColor" stroke-linecap="round"`,
    ` ${viewBox(frame, lettered)} width="${sizes[crop].width}" height="${sizes[crop].height}"`,
    lettered ? ` role="img">${name}` : ' aria-hidden="true">',
    paint.style,
    markup(drawn, paint.group),
    lettered ? band(title, line, paint.group) : "",
    "</svg>",
  ].join("");
}

function viewBox({ left, right, top, bottom }: Frame, lettered: boolean): string {
  const height = (lettered ? 560 : bottom) - top;
  return `viewBox="${left} ${top} ${right - left} ${height}" preserveAspectRatio="xMidYMid slice"`;
}

function band(
  title: string,
  line: string,
  group: (colour: Colour | "paper" | "lettering") => string,
) {
  const { paper, lettering } = paperBand(title, line);
  return `<path ${group("paper")} d="${paper}"/><g ${group("lettering")}>${lettering}</g>`;
}
