import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Random, Stage } from "@/lib/art/drawing/stage";
import { hills } from "@/lib/art/land/hills";
import { polygon } from "@/lib/art/path/polygon";
import { rectangle } from "@/lib/art/path/rectangle";
import { step } from "@/lib/art/path/step";

type House = { x: number; y: number; width: number; wall: Colour; roof: Colour; gabled: boolean };

const STREET = 398;

/** A town that climbs its hill, house above house, above a street with rails. */
export function oldTown(stage: Stage): Layers {
  const { left, right, bottom } = stage.frame;
  const next = stage.random("houses");
  const rows = [0, 1, 2, 3].map((i) =>
    terrace(next, i).filter(({ x, width }) => x + width > left && x < right),
  );
  return {
    far: [
      hills(stage, { y: 318, rise: 40, step: 130, colour: "deep", name: "far" }),
      ...rows.flatMap(drawn),
    ],
    near: [
      { colour: "shade", d: rectangle(left, STREET, right - left, 12) },
      { colour: "deep", d: rectangle(left, 410, right - left, bottom + 4 - 410) },
      { colour: "ground", line: 2, d: `M${left} 441H${right}M${left} 452H${right}` },
    ],
    front: [],
  };
}

/** The hill's outline: highest right of the poster's middle, with a smaller one to its left. */
function slope(x: number): number {
  return 62 * Math.exp(-(((x - 250) / 150) ** 2)) + 26 * Math.exp(-(((x + 190) / 130) ** 2));
}

function terrace(next: Random, row: number): House[] {
  const walls: Colour[] = ["pale", "pale", "mid", "low", "pale"];
  const houses: House[] = [];
  let x = -470 + row * 13;
  while (x < 540) {
    const width = Math.round(44 + row * 11 + next() * 28);
    const lift = slope(x + width / 2) * (1 - row * 0.24);
    const y = Math.round(276 + row * 30 - lift + (next() - 0.5) * 16);
    const wall = walls[Math.floor(next() * 5)] ?? "pale";
    houses.push({
      x,
      y,
      width,
      wall,
      roof: next() < 0.5 ? "light" : "shade",
      gabled: next() < 0.7,
    });
    x += width;
  }
  return houses;
}

/** One row: walls, windows and roofs each gathered by colour. */
function drawn(houses: House[]): Shape[] {
  const of = (colour: Colour, part: (house: House) => string, pick: (house: House) => Colour) =>
    houses
      .filter((house) => pick(house) === colour)
      .map(part)
      .join("");
  const walls = (["pale", "mid", "low"] as const).map((colour) => ({
    colour,
    d: of(
      colour,
      (h) => rectangle(h.x, h.y, h.width, STREET - h.y),
      (h) => h.wall,
    ),
  }));
  const roofs = (["light", "shade"] as const).map((colour) => ({
    colour,
    d: of(colour, roof, (h) => h.roof),
  }));
  return [
    ...walls,
    { colour: "deep", line: 7, dash: "4 8", d: houses.map(windows).join("") },
    ...roofs,
  ];
}

function roof({ x, y, width, gabled }: House): string {
  return gabled
    ? polygon([
        [x - 2, y],
        [x + width * 0.5, y - 13],
        [x + width + 2, y],
      ])
    : polygon([
        [x - 2, y],
        [x + 5, y - 9],
        [x + width - 5, y - 9],
        [x + width + 2, y],
      ]);
}

/** A floor of windows, centred: a dashed line of whole panes. */
function windows({ x, y, width }: House): string {
  const panes = Math.max(2, Math.floor((width - 4) / 12));
  const run = panes * 12 - 8;
  const left = Math.round(x + (width - run) / 2);
  return `${step("M", left, y + 13)}${step("h", run)}`;
}
