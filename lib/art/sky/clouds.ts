import type { Shape } from "@/lib/art/drawing/shape";
import type { Random, Stage } from "@/lib/art/drawing/stage";
import { step } from "@/lib/art/path/step";

type Cloud = { x: number; y: number; length: number };

/** Rounded streaks across the sun, or fair-weather heaps with level undersides. */
export function clouds({ frame, random, sun }: Stage, kind: "streaks" | "heaps" | "none"): Shape[] {
  if (kind === "none") return [];
  const next = random(`clouds ${kind}`);
  const drawn = (kind === "streaks" ? across(next, sun) : around(next, sun)).filter(
    ({ x, length }) => x + length > frame.left && x < frame.right,
  );
  if (kind === "heaps") return [{ colour: "pale", d: drawn.map(heap).join("") }];
  return [{ colour: "pale", line: 7, d: drawn.map(streak).join("") }];
}

/** Three beside the sun, the others far enough away to leave its sky open. */
function across(next: Random, sun: Stage["sun"]): Cloud[] {
  const near: Cloud[] = [
    { x: sun.x - sun.r - 62 - next() * 40, y: sun.y + sun.r * 0.62, length: 92 + next() * 26 },
    { x: sun.x + sun.r * 0.5, y: sun.y + sun.r * 0.12, length: 84 + next() * 30 },
    { x: sun.x - sun.r * 0.4, y: sun.y + sun.r * 1.28, length: 70 + next() * 40 },
  ];
  const away = [-400, -290, -180, 330, 420].map((x) => ({
    x: x + next() * 50,
    y: 84 + next() * 110,
    length: 60 + next() * 70,
  }));
  return [...near, ...away.filter(({ x }) => Math.abs(x + 50 - sun.x) > sun.r + 110)];
}

/** Heaps keep clear of the sun: one colour with it, they would melt into it. */
function around(next: Random, sun: Stage["sun"]): Cloud[] {
  return [-430, -300, -150, 20, 120, 236, 344, 450]
    .map((x) => ({ x: x + next() * 40, y: 78 + next() * 96, length: 70 + next() * 50 }))
    .filter(({ x, length }) => x + length < sun.x - sun.r - 6 || x > sun.x + sun.r + 6);
}

function streak({ x, y, length }: Cloud): string {
  return step("M", Math.round(x), Math.round(y)) + step("h", Math.round(length));
}

function heap({ x, y, length }: Cloud): string {
  const unit = Math.round(length / 6);
  const arch = (width: number, rise: number) =>
    step("a", width / 2, width / 2, 0, 0, 1, width, rise);
  return `${step("M", Math.round(x), Math.round(y))}${arch(unit * 1.6, -unit * 0.5)}${arch(unit * 2.2, -unit * 0.4)}${arch(unit * 1.4, unit * 0.6)}${arch(unit, unit * 0.3)}z`;
}
