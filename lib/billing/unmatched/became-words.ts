import type { RefundStatus } from "@/lib/billing/billing";
import { formatInstant } from "@/lib/dates";

/** What is known of it. */
export type Became = {
  kind: "matched" | "sent_back" | "not_honored" | "waits";
  /** The number of what took it back. */
  sentBy: string | null;
  /** Whether it happened while its payer decided; null where there was nothing to decide. */
  inTime: boolean | null;
  /** Since when a bank has it again that had paid. */
  returnedAt: Date | null;
  /** How it stands with what goes back of what was beyond what is owed. */
  back: RefundStatus | null;
  backAt: Date | null;
};

/** What became of money that had no home, as a clerk reads it. */
export function becameWords({ kind, sentBy, inTime, returnedAt, back, backAt }: Became): string {
  if (kind === "waits") return "Waits for its home";
  if (kind === "sent_back") return `Sent back by ${sentBy}`;
  if (kind === "not_honored") return "Not honored by its bank";
  if (returnedAt) return `Not honored by its bank after all, on ${formatInstant(returnedAt)}`;
  if (!back) return "Paid its booking";
  const why = inTime ? "as its payer decided" : "as its payer did not decide in time";
  if (back === "kept") return `Kept as credit, ${why}`;
  if (back === "done" && backAt) return `Sent back on ${formatInstant(backAt)}, ${why}`;
  return `To be sent back, ${why}`;
}
