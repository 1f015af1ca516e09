import type { Channel } from "@/lib/notices/notices";
import type { PersonGroup } from "@/lib/privacy/privacy";

/** What the form about bills asks for. */
export const noticeGroups = ["phone", "fax"] as const satisfies PersonGroup[];

/** An order that was on the screen, as the form carries it along. */
export function orderWords(channels: readonly Channel[] | null): string {
  return channels?.join(" ") ?? "";
}
