import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Random, Stage } from "@/lib/art/drawing/stage";
import { sea } from "@/lib/art/land/sea";
import { rectangle } from "@/lib/art/path/rectangle";
import { step } from "@/lib/art/path/step";

const WATER = 338;

type House = { x: number; y: number; width: number; tone: Colour };

/** A quay of palaces that rise straight from the water, roofs behind them. */
export function canalCity(stage: Stage): Layers {
  const { left, right } = stage.frame;
  const seen = (name: string, usual: number) =>
    row(stage.random(name), usual).filter(({ x, width }) => x + width > left && x < right);
  return {
    far: [{ colour: "shade", d: seen("behind", 40).map(gable).join("") }],
    near: [...quay(seen("palaces", 52)), ...sea(stage, WATER, ["pale", "low"])],
    front: [],
  };
}

function row(next: Random, usual: number): House[] {
  const tones: Colour[] = ["light", "low", "mid", "light"];
  const houses: House[] = [];
  let x = -450;
  while (x < 530) {
    const width = 12 * Math.round((usual / 12) * (0.7 + next() * 0.7)) + 3;
    const tone = tones[Math.floor(next() * 4)] ?? "light";
    houses.push({ x, y: Math.round(262 + next() * 34), width, tone });
    x += width;
  }
  return houses;
}

function gable({ x, y, width }: House): string {
  const top = y - 26;
  return `${step("M", x, WATER)}${step("V", top)}${step("l", width / 2, -10, width / 2, 10)}${step("V", WATER)}z`;
}

/** The fronts gathered by colour, then cornices and windows. */
function quay(houses: House[]): Shape[] {
  const fronts = (["light", "low", "mid"] as const).map((colour) => ({
    colour,
    d: houses
      .filter(({ tone }) => tone === colour)
      .map(front)
      .join(""),
  }));
  const cornices = houses.map(({ x, y, width }) => rectangle(x - 1, y - 3, width + 2, 3));
  const floors = houses.flatMap(({ x, y, width }) => {
    const levels = [y + 14, y + 36, y + 58].filter((level) => level < WATER - 8);
    return levels.map((level) => step("M", x + 5, level) + step("h", width - 13));
  });
  return [
    ...fronts,
    { colour: "deep", d: cornices.join("") },
    { colour: "deep", line: 9, dash: "5 7", d: floors.join("") },
  ];
}

function front({ x, y, width }: House): string {
  return rectangle(x, y, width, WATER - y);
}
