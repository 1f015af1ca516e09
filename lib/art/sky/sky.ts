import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Frame, Stage } from "@/lib/art/drawing/stage";
import { disc } from "@/lib/art/path/disc";
import { polygon } from "@/lib/art/path/polygon";
import { rectangle } from "@/lib/art/path/rectangle";
import { rolling } from "@/lib/art/path/rolling";
import { clouds } from "@/lib/art/sky/clouds";
import { stars } from "@/lib/art/sky/stars";

/** How the three colours of the sky lie: level, in swells, in rings around the sun, in rays from it. */
export type Sky = {
  bands: "level" | "swell" | "rings" | "rays";
  /** Where the middle and the low colour begin, in y. */
  mid: number;
  low: number;
  clouds: "streaks" | "heaps" | "none";
  sun?: Colour;
};

/** Sky, sun or moon, clouds; behind everything else. */
export function sky(stage: Stage, wanted: Sky): Shape[] {
  const { frame, sun } = stage;
  return [
    { colour: "high", d: area(frame, frame.top) },
    ...bands[wanted.bands](stage, wanted),
    ...stars(stage),
    { colour: wanted.sun ?? "pale", d: disc(sun.x, sun.y, sun.r) },
    ...clouds(stage, wanted.clouds),
  ];
}

const bands: Record<Sky["bands"], (stage: Stage, wanted: Sky) => Shape[]> = {
  level: ({ frame }, { mid, low }) => [
    { colour: "mid", d: area(frame, mid) },
    { colour: "low", d: area(frame, low) },
  ],
  swell: (stage, { mid, low }) => [
    { colour: "mid", d: swell(stage, mid) },
    { colour: "low", d: swell(stage, low) },
  ],
  rings: ({ frame, sun }, { low }) => [
    { colour: "mid", d: disc(sun.x, sun.y, sun.r * 3.1) },
    { colour: "low", d: disc(sun.x, sun.y, sun.r * 1.9) },
    { colour: "low", d: area(frame, low) },
  ],
  rays: (stage, { low }) => [
    { colour: "mid", d: rays(stage) },
    { colour: "low", d: area(stage.frame, low) },
  ],
};

function area({ left, right, bottom }: Frame, top: number): string {
  return rectangle(left, top, right - left, bottom - top);
}

function swell({ frame, random }: Stage, y: number): string {
  const next = random(`swell ${y}`);
  const crests = Array.from({ length: 9 }, (_, i) => [
    -600 + i * 160 + next() * 50,
    y + (i % 2 === 0 ? 13 : -13) * (0.6 + next() * 0.6),
  ]) as [number, number][];
  return rolling(crests, frame.bottom);
}

/** Sixteen wedges, twice as long as the world is wide. */
function rays({ sun }: Stage): string {
  const at = (turn: number): [number, number] => {
    const angle = (turn + 0.25) * (Math.PI / 14);
    return [Math.round(sun.x + 1100 * Math.cos(angle)), Math.round(sun.y + 1100 * Math.sin(angle))];
  };
  return Array.from({ length: 14 }, (_, i) =>
    polygon([[sun.x, sun.y], at(2 * i), at(2 * i + 1)]),
  ).join("");
}
