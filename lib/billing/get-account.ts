import type { BookingAccount, Movement } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";

/** What a booking costs, what came in and went back, and what is still due when: all from the ledger and the schedule (rule 41). */
export async function getAccount(
  ctx: Context,
  input: { bookingId: string; totalMinor: bigint },
): Promise<BookingAccount> {
  const entries = await ctx.db.ledgerEntry.findMany({
    where: {
      bookingId: input.bookingId,
      kind: { in: ["payment_received", "refund_sent", "refund_returned"] },
    },
    orderBy: { postedAt: "asc" },
    include: { postings: { where: { account: "customer_deposits" } } },
  });
  const movements = entries.map((entry): Movement => {
    // We owe what we received: a credit of deposits is money in.
    const amountMinor = -entry.postings.reduce((sum, posting) => sum + posting.amountMinor, 0n);
    return {
      kind: entry.kind === "payment_received" ? "payment" : "refund",
      amountMinor,
      at: entry.postedAt,
    };
  });
  const paidMinor = movements.reduce((sum, movement) => sum + movement.amountMinor, 0n);
  const lines = await ctx.db.paymentScheduleLine.findMany({
    where: { bookingId: input.bookingId },
    orderBy: { seq: "asc" },
  });
  let left = paidMinor;
  const schedule = lines.map((line) => {
    const covered = left < line.amountMinor ? left : line.amountMinor;
    left -= covered;
    return {
      kind: line.kind,
      amountMinor: line.amountMinor,
      dueOn: fromDateColumn(line.dueOn),
      openMinor: line.amountMinor - covered,
    };
  });
  return { totalMinor: input.totalMinor, paidMinor, movements, schedule };
}
