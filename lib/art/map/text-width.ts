const narrow = new Set([..."fijlrtI1.,:;'’()|! "]);
const wide = new Set([..."mwMWOQ@—%"]);

/** How wide a text will at most be in the text face or its fallbacks, in units, at a font size. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].map((character) => {
    if (narrow.has(character)) return 0.36;
    if (wide.has(character)) return 0.92;
    return (character.codePointAt(0) ?? 0) > 0x2e7f ? 1.05 : 0.63;
  });
  return ems.reduce((sum, em) => sum + em, 0) * size;
}
