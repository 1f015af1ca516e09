import { letterBlocks } from "@/lib/notices/letters/letter-blocks";

// What is only so on a screen or on paper.
const notSpoken = /https?:|\benclosed\b|\blink\b|:$/i;

/** The words of a mail as they are said on the phone: without addresses of pages, and a table as one sentence. */
export function spokenLines(text: string): string[] {
  return letterBlocks(text).flatMap((block) => {
    if (block.kind === "table") {
      const rows = block.rows.map(({ label, value }) => `${label}: ${value}`);
      return [`${block.title}: ${rows.join("; ")}.`];
    }
    if (!/[.!?]$/.test(block.text.trim())) return [];
    const said = block.text.split(/(?<=[.!?])\s+/).filter((line) => !notSpoken.test(line));
    return said.length > 0 ? [said.join(" ")] : [];
  });
}
