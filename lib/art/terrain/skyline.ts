import type { Colour } from "@/lib/art/drawing/colour";
import type { Shape } from "@/lib/art/drawing/shape";
import type { Layers, Random, Stage } from "@/lib/art/drawing/stage";
import { dome } from "@/lib/art/land/dome";
import { hills } from "@/lib/art/land/hills";
import { sea } from "@/lib/art/land/sea";
import { rectangle } from "@/lib/art/path/rectangle";
import { step } from "@/lib/art/path/step";

const STREET = 346;

type Block = { x: number; y: number; width: number; pick: number };
type Row = { name: string; usual: number; base: number };

/** A city against the sky: towers across a river, or domes and walls above a square. */
export function skyline(stage: Stage, of: "towers" | "domes"): Layers {
  if (of === "domes") return domes(stage);
  return {
    far: towers(row(stage, { name: "far", usual: 26, base: 250 }), "light"),
    near: [
      ...towers(row(stage, { name: "near", usual: 34, base: 290 }), "shade"),
      ...sea(stage, STREET, ["pale", "low"]),
    ],
    front: [],
  };
}

function row({ frame, random }: Stage, at: Row): Block[] {
  const next = random(`skyline ${at.name}`);
  return blocks(next, at).filter(({ x, width }) => x + width > frame.left && x < frame.right);
}

/** Highest behind the poster's middle. */
function blocks(next: Random, at: Row): Block[] {
  const list: Block[] = [];
  let x = -470;
  while (x < 530) {
    const width = Math.round(at.usual * (0.6 + next() * 0.8));
    const heart = 70 * Math.exp(-(((x - 150) / 190) ** 2));
    const y = Math.round(at.base - heart * (0.5 + next()) + next() * 40);
    list.push({ x, y, width, pick: next() });
    x += width + Math.round(next() * 4);
  }
  return list;
}

/** Towers with flat, stepped or pointed heads, one side in the shade, some windows lit. */
function towers(list: Block[], colour: Colour): Shape[] {
  const third = (width: number) => Math.round(width / 3);
  const shade = list.map(({ x, y, width }) =>
    rectangle(x + width - third(width), y, third(width), STREET - y),
  );
  const lit = list.map(({ x, y, width, pick }) => {
    const height = (STREET - 16 - y) * (0.5 + pick / 2);
    return (
      step("M", x + 4 + Math.round(pick * 4), y + 8 + Math.round((width * 7) % 5)) +
      step("v", Math.round(height))
    );
  });
  return [
    {
      colour,
      d: list
        .map((block) => rectangle(block.x, block.y, block.width, STREET - block.y) + head(block))
        .join(""),
    },
    { colour: "deep", d: shade.join("") },
    { colour: "mid", line: 3, dash: "4 8 4 20 4 14", d: lit.join("") },
  ];
}

function head({ x, y, width, pick }: Block): string {
  if (pick < 0.3) return rectangle(x + Math.round(width / 3), y - 14, Math.round(width / 3), 14);
  if (pick > 0.45) return "";
  return `${step("M", x, y)}${step("l", width / 2, -22, width / 2, 22)}z`;
}

function domes(stage: Stage): Layers {
  const { left, right } = stage.frame;
  const far = row(stage, { name: "far", usual: 92, base: 240 });
  const near = row(stage, { name: "near", usual: 118, base: 286 });
  return {
    far: [
      ...far.flatMap((block) => mosque(block, ["light", "shade"])),
      ...near.flatMap((block) => mosque(block, ["shade", "deep"])),
    ],
    near: [
      { colour: "deep", d: wall(left, right) },
      hills(stage, { y: 404, rise: 8, step: 260, colour: "ground", name: "square" }),
      hills(stage, { y: 446, rise: 10, step: 200, colour: "low", name: "fore" }),
    ],
    front: [],
  };
}

/** A dome on its drum between low houses of brick. */
function mosque({ x, y, width, pick }: Block, faces: [Colour, Colour]): Shape[] {
  const house = rectangle(x, 318 + Math.round(pick * 16), width, 60);
  if (pick < 0.36) return [{ colour: "ground", d: house }];
  const r = Math.round(width * 0.3);
  const [cx, foot] = [Math.round(x + width / 2), Math.min(y + 50, 290) + r];
  return [
    { colour: "ground", d: rectangle(cx - r, foot, 2 * r, 70) + house },
    { colour: "deep", d: rectangle(cx + Math.round(r * 0.3), foot, Math.round(r * 0.7), 60) },
    ...dome({ x: cx, y: foot, r }, faces),
  ];
}

function wall(left: number, right: number): string {
  const merlons = Math.ceil((right - left) / 16);
  return `M${left} 420V366${"h8v-6h8v6".repeat(merlons)}V420z`;
}
