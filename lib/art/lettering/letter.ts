import { accentedCapitals } from "@/lib/art/lettering/accented-capitals";
import type { Capital } from "@/lib/art/lettering/capital";
import { capitals } from "@/lib/art/lettering/capitals";
import { figuresAndMarks } from "@/lib/art/lettering/figures-and-marks";
import { kerning } from "@/lib/art/lettering/kerning";
import { step } from "@/lib/art/path/step";

const UNITS_PER_EM = 200;

const face: Readonly<Record<string, Capital>> = {
  ...capitals,
  ...accentedCapitals,
  ...figuresAndMarks,
};

/** A line of capitals around x = 0, on the baseline y = 0. */
export type Lettering = { d: string; width: number };

/**
 * Sets a text in spaced capitals: `size` in the drawing's units per em, `spacing` added after each capital. A letter that
 * the face lacks loses its accent, or else its place.
 */
export function letter(text: string, size: number, spacing: number): Lettering {
  const scale = size / UNITS_PER_EM;
  const set = capitalsOf(text);
  let pen = 0;
  const placed = set.map(({ name, capital }, i) => {
    const x = pen;
    const kern = kerning[name + (set[i + 1]?.name ?? "")] ?? 0;
    pen += capital[0] + kern + spacing / scale;
    return { x, capital };
  });
  const width = Math.max(pen - spacing / scale, 0);
  const d = placed
    .filter(({ capital }) => capital[3] !== "")
    .map(({ x, capital: [, dx, dy, outline] }) => {
      const start = step("M", Math.round(x + dx - width / 2), dy);
      return start + outline;
    });
  return { d: d.join(""), width: width * scale };
}

function capitalsOf(text: string): { name: string; capital: Capital }[] {
  return [...text.normalize("NFC").toLocaleUpperCase("en-US")].flatMap((character) => {
    const bare = character.normalize("NFD").charAt(0);
    const name = Object.hasOwn(face, character) ? character : bare;
    const capital = Object.hasOwn(face, name) ? face[name] : undefined;
    return capital ? [{ name, capital }] : [];
  });
}
