import type { Colour } from "@/lib/art/drawing/colour";
import type { Palette } from "@/lib/art/drawing/palette";
import { seededRandom } from "@/lib/art/drawing/seeded-random";

type Role = Colour | "paper" | "lettering";

/** How groups get their colour, and the style sheet and class that the drawing needs for it. */
export type Paint = { scope: string; style: string; group: (role: Role) => string };

/** Day or night as fixed colours, or `auto`: classes under a scope of the drawing's own, so that many share a page. */
export function paintOf(
  colours: { day: Palette; night: Palette },
  light: "day" | "night" | "auto",
  slug: string,
): Paint {
  const day = { ...colours.day, paper: colours.day.pale, lettering: colours.day.ink };
  const night = { ...colours.night, paper: colours.night.ink, lettering: colours.night.pale };
  const scope = `p-${Math.floor(seededRandom(slug)() * 36 ** 5).toString(36)}`;
  if (light !== "auto") {
    const fixed = light === "day" ? day : night;
    return { scope, style: "", group: (role) => `color="${fixed[role]}"` };
  }
  const rules = (set: Record<Role, string>) =>
    roles.map((role) => `.${scope} .${short(role)}{color:${set[role]}}`).join("");
  const style = `<style>${rules(day)}.${scope} .night{display:none}@media(prefers-color-scheme:dark){${rules(night)}.${scope} .night{display:inline}}</style>`;
  return { scope, style, group: (role) => `class="${short(role)}"` };
}

const roles: readonly Role[] = [
  "high",
  "mid",
  "low",
  "pale",
  "light",
  "shade",
  "deep",
  "ground",
  "ink",
  "paper",
  "lettering",
];

function short(role: Role): string {
  return "abcdefghijk".charAt(roles.indexOf(role));
}
