import type { Row } from "./rows";
import type { Sender } from "./sender";

const measure = 72;

/** A mail's text: blocks with a blank line between them. What is null is left out. */
export function plainText(blocks: readonly (string | null)[]): string {
  return `${blocks.filter((block) => block !== null).join("\n\n")}\n`;
}

/** A paragraph, wrapped at 72 signs; an address stays whole, so that it can be followed. */
export function paragraph(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= measure)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.join("\n");
}

export function heading(text: string): string {
  return `${text}\n${"-".repeat(text.length)}`;
}

/** Names and values under a heading; money ends in one column, and a value with no room beside its name goes below it. */
export function table(title: string, rows: readonly Row[], align: "left" | "right"): string {
  const labels = longest(rows.map(({ label }) => label));
  const values = longest(rows.map(({ value }) => value));
  const lines = rows.map(({ label, value }) => {
    const line = `${label.padEnd(labels + 2)}${align === "right" ? value.padStart(values) : value}`;
    return line.length <= measure ? line : `${label}\n  ${value}`;
  });
  return [heading(title), ...lines].join("\n");
}

function longest(texts: string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

/** What every mail ends with. */
export function colophon({ supportUrl, policyUrl, policyVersion }: Sender): string {
  return [
    "--",
    "International Vacations, Inc",
    `Questions: ${supportUrl}`,
    `Privacy policy, version ${policyVersion}: ${policyUrl}`,
  ].join("\n");
}
