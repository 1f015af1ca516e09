import { type BookingAccount, type Movement, openOf } from "@/lib/billing/billing";
import { type EntryKind, entryKinds } from "@/lib/billing/entries";
import { listLateFees } from "@/lib/billing/list-late-fees";
import { lateFeesMinorOf } from "@/lib/billing/open-fee";
import type { PriceChange } from "@/lib/billing/price-change";
import { writtenOff } from "@/lib/billing/written-off";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";

/** Of a booking that was cancelled: what is kept of its price, and by when what of that was not paid before is due. */
export type CancelledPrice = { feeMinor: bigint; dueOn: LocalDate };

/** What a booking costs, what came in and went back, and what is still due when: all from the ledger and the schedule (rule 41). */
export async function getAccount(
  ctx: Context,
  input: {
    bookingId: string;
    priceMinor: bigint;
    cancelled: CancelledPrice | null;
    changes: readonly PriceChange[];
  },
): Promise<BookingAccount> {
  const entries = await ctx.db.ledgerEntry.findMany({
    where: {
      bookingId: input.bookingId,
      kind: { in: [...moving] },
    },
    orderBy: { postedAt: "asc" },
    include: { postings: { where: { account: "customer_deposits" } } },
  });
  const moved = entries.map((entry): Movement => {
    // We owe what we received: a credit of deposits is money in.
    const amountMinor = -entry.postings.reduce((sum, posting) => sum + posting.amountMinor, 0n);
    return { words: wordsOf.get(entry.kind) ?? entry.kind, amountMinor, at: entry.postedAt };
  });
  // What is sent back of a credit has left the booking before.
  const movements = moved.filter(({ amountMinor }) => amountMinor !== 0n);
  const paidMinor = movements.reduce((sum, movement) => sum + movement.amountMinor, 0n);
  const { priceMinor, cancelled, changes } = input;
  const lines = cancelled ? [feeOf(cancelled)] : await listLines(ctx, input.bookingId);
  const writtenOffMinor = await writtenOff(ctx, input);
  const lateFees = cancelled ? [] : await listLateFees(ctx, input);
  const open = openOf(
    [...lines, ...lateFees].map(({ amountMinor }) => amountMinor),
    paidMinor + writtenOffMinor,
  );
  const schedule = lines.map((line, at) => ({ ...line, openMinor: open[at] ?? 0n }));
  const fees = lateFees.map((fee, at) => ({ ...fee, openMinor: open[lines.length + at] ?? 0n }));
  const totalMinor = cancelled?.feeMinor ?? priceMinor + lateFeesMinorOf({ fees });
  const money = { priceMinor, totalMinor, paidMinor, writtenOffMinor };
  return { ...money, changes, movements, schedule, fees };
}

/** The entries that move a booking's money. */
const moving: readonly EntryKind[] = [
  ...(["payment_received", "mismatch_taken", "cheque_received", "transfer_received"] as const),
  ...(["offline_returned"] as const),
  ...(["refund_sent", "refund_by_hand", "refund_returned"] as const),
  ...(["payment_charged_back", "chargeback_returned"] as const),
  ...(["credit_kept", "paid_by_credit", "credit_refunded"] as const),
];
const wordsOf = new Map<string, string>(moving.map((kind) => [kind, entryKinds[kind]]));

function feeOf({ feeMinor, dueOn }: CancelledPrice) {
  return { seq: 1, kind: "fee", amountMinor: feeMinor, dueOn };
}

async function listLines(ctx: Context, bookingId: string) {
  const lines = await ctx.db.paymentScheduleLine.findMany({
    where: { bookingId },
    orderBy: { seq: "asc" },
  });
  return lines.map(({ seq, kind, amountMinor, dueOn }) => ({
    ...{ seq, kind, amountMinor, dueOn: fromDateColumn(dueOn) },
  }));
}
