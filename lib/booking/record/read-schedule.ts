import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";

/** What is due of a price, and when. */
export type ScheduledLine = { kind: string; amountMinor: bigint; dueOn: LocalDate };

/** What is due of a booking and when, in the order in which money counts for it. */
export async function readSchedule(
  ctx: Context,
  bookingId: string,
): Promise<(ScheduledLine & { seq: number })[]> {
  const rows = await ctx.db.paymentScheduleLine.findMany({
    where: { bookingId },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ seq, kind, amountMinor, dueOn }) => ({
    ...{ seq, kind, amountMinor, dueOn: fromDateColumn(dueOn) },
  }));
}
