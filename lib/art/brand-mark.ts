import { escapeXml } from "@/lib/art/drawing/escape-xml";

type Light = "day" | "night" | "auto";

const parts = {
  sky: { day: "#f1bc8c", night: "#2a3768" },
  sun: { day: "#fff2d2", night: "#f4ecd0" },
  far: { day: "#c2412a", night: "#7c6aa5" },
  near: { day: "#5d4672", night: "#3a4578" },
  sea: { day: "#2f6172", night: "#1b2447" },
  glint: { day: "#fff2d2", night: "#f4ecd0" },
} as const;

/**
 * The company's mark, a poster in miniature (32 x 32, legible from 16 pixels): a sun over two hills and the sea. `title` names
 * it for assistive technology; without one it is decoration.
 */
export function brandMark({ light, title }: { light: Light; title?: string }): string {
  const fill = (part: keyof typeof parts) =>
    `class="${part}" fill="${parts[part][light === "night" ? "night" : "day"]}"`;
  const night = Object.entries(parts).map(([part, { night }]) => `.brand .${part}{fill:${night}}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="brand" viewBox="0 0 32 32" width="32" height="32"`,
    title === undefined ? ' aria-hidden="true">' : ` role="img"><title>${escapeXml(title)}</title>`,
    light === "auto" ? `<style>@media(prefers-color-scheme:dark){${night.join("")}}</style>` : "",
    `<path ${fill("sky")} d="M7 0h18a7 7 0 0 1 7 7v15H0V7a7 7 0 0 1 7-7z"/>`,
    `<circle ${fill("sun")} cx="19.5" cy="11" r="5.5"/>`,
    `<path ${fill("far")} d="M0 22v-5q5-6.5 9.5-6.5T18 17t8-3 6 3v5z"/>`,
    `<path ${fill("near")} d="M4 23q8-7 14-5.5T32 15v8z"/>`,
    `<path ${fill("sea")} d="M0 22h32v3a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7z"/>`,
    `<path ${fill("glint")} d="M14 24.5h11v1.5H14zM11 28h9v1.5h-9z"/>`,
    "</svg>",
  ].join("");
}
