import type { LetterBlock } from "@/emails/documents/notice-letter";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

/**
 * The words of a mail as those of a letter. What opens a booking without a password stays out of it, because paper is read by whoever
 * finds it: the way there is the page where one finds a booking.
 */
export function letterBlocks(text: string): LetterBlock[] {
  const [, ...blocks] = text.trim().split(/\n{2,}/);
  return blocks
    .filter((block) => !block.startsWith("The link in this mail"))
    .map((block) => blockOf(withoutLinks(block)));
}

function blockOf(block: string): LetterBlock {
  const [title = "", under = "", ...lines] = block.split("\n");
  if (/^-+$/.test(under)) return { kind: "table", title, rows: rowsOf(lines) };
  if (title === "--") return { kind: "paragraph", text: block.split("\n").slice(1).join("\n") };
  return { kind: "paragraph", text: block.replaceAll("\n", " ") };
}

/** "Label  value", or the value below its label where there was no room. */
function rowsOf(lines: readonly string[]) {
  return lines.flatMap((line, at) => {
    if (line.startsWith("  ")) return [];
    const [, label = line, value = ""] = /^(.*?) {2,}(.*)$/.exec(line) ?? [];
    const below = lines[at + 1]?.startsWith("  ") ? (lines[at + 1] ?? "").trim() : "";
    return [{ label: label.trim(), value: value || below }];
  });
}

const findBooking = `${env.APP_URL}${paths.findBooking()}`;

function withoutLinks(block: string): string {
  return block
    .replaceAll(new RegExp(`${env.APP_URL}/bookings/\\S+`, "g"), findBooking)
    .replaceAll(/is\s+attached\s+as\s+a\s+PDF/g, "is enclosed");
}
