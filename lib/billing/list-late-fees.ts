import { invoiceName } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";

/** What being late costs a booking, bill by bill, the first first: none that was taken back. */
export async function listLateFees(
  ctx: Context,
  { bookingId }: { bookingId: string },
): Promise<{ name: string; amountMinor: bigint; dueOn: LocalDate }[]> {
  const fees = await ctx.db.invoice.findMany({
    where: { bookingId, kind: "late_fee", takenBackBy: null },
    orderBy: [{ issuedAt: "asc" }, { number: "asc" }],
    select: { prefix: true, number: true, totalMinor: true, dueOn: true },
  });
  return fees.map(({ totalMinor: amountMinor, dueOn, ...bill }) => ({
    ...{ name: invoiceName(bill), amountMinor, dueOn: fromDateColumn(dueOn) },
  }));
}
