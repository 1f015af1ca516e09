import type { EntryKind } from "@/lib/billing/entries";
import type { Ageing } from "@/lib/billing/lateness";
import { ageAccount } from "@/lib/billing/receivables/age-account";
import { entryWords } from "@/lib/billing/receivables/entry-words";
import type { AccountEntry } from "@/lib/billing/receivables/read-accounts";
import { addDays, type LocalDate, type Month } from "@/lib/dates";

/** What a movement is in rule 81: charges and refunds make one owe more, payments and credits less. */
export type MovementKind = "charge" | "payment" | "credit" | "refund";

const movementOf = {
  payment_received: "payment",
  payment_mismatched: "payment",
  mismatch_taken: "payment",
  cheque_received: "payment",
  transfer_received: "payment",
  // As with a chargeback: it is owed again (rule 91).
  offline_returned: "refund",
  refund_sent: "refund",
  refund_by_hand: "refund",
  // Less went back than was sent.
  refund_returned: "refund",
  // It is owed again (rule 91), and paid once more when it comes back.
  payment_charged_back: "refund",
  chargeback_returned: "refund",
  // What it pays is on the statement of its booking.
  credit_kept: "credit",
  credit_used: "charge",
  credit_returned: "credit",
  paid_by_credit: "payment",
  credit_refunded: "refund",
  invoice_issued: "charge",
  invoice_cancelled: "credit",
  written_off: "credit",
  write_off_undone: "charge",
} satisfies Record<EntryKind, MovementKind>;

export type StatedLine = {
  entryId: string;
  kind: MovementKind;
  on: LocalDate;
  late: boolean;
  text: string;
  /** Positive: owed more. */
  amountMinor: bigint;
};

/** What a statement says of an account. */
export type Stated = {
  openingMinor: bigint;
  lines: StatedLine[];
  closingMinor: bigint;
  ageing: Ageing;
  bookings: string[];
};

/**
 * What one month's statement says of an account: what was on statements before is what it begins with, and everything else up to the
 * month's end is on it, also what happened before and was entered since (rules 81, 82).
 * @param entries up to the end of the month.
 * @returns null where nothing moved and nothing is owed (rule 88).
 */
export function stateAccount(entries: readonly AccountEntry[], month: Month): Stated | null {
  const [before = [], news = []] = [true, false].map((is) =>
    entries.filter(({ stated }) => stated === is),
  );
  const openingMinor = before.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  if (news.length === 0 && openingMinor === 0n) return null;
  // At the cut-off the last day of the month is over.
  const { balanceMinor, ageing } = ageAccount(entries, addDays(month.to, 1));
  const lines = news.map((entry) => lineOf(entry, month));
  const bookings = [...new Set(entries.flatMap(({ bookingRef }) => bookingRef ?? []))];
  return { openingMinor, lines, closingMinor: balanceMinor, ageing, bookings };
}

function lineOf(entry: AccountEntry, month: Month): StatedLine {
  const { id: entryId, kind, on, amountMinor } = entry;
  const late = on < month.from;
  return { entryId, kind: movementOf[kind], on, late, text: entryWords(entry), amountMinor };
}
