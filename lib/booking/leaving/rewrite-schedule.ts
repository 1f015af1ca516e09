import { netPaid } from "@/lib/billing/net-paid";
import { fitSchedule } from "@/lib/booking/leaving/fit-schedule";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, toDateColumn } from "@/lib/dates";

type Input = { bookingId: string; totalMinor: bigint };

/**
 * Gives a booking that its caller has locked the schedule of its new price. Every line has a number that none had before: what was billed,
 * announced or tried by the old ones stays theirs.
 * @returns what was paid beyond the price, and is to go back.
 */
export async function rewriteSchedule(
  ctx: Context,
  { bookingId, totalMinor }: Input,
): Promise<bigint> {
  const paidMinor = await netPaid(ctx, { bookingId });
  const rows = await ctx.db.paymentScheduleLine.findMany({
    where: { bookingId },
    orderBy: { seq: "asc" },
  });
  const lines = rows.map(({ seq, kind, amountMinor, dueOn }) => ({
    ...{ seq, kind, amountMinor, dueOn: fromDateColumn(dueOn) },
  }));
  const last = lines.at(-1)?.seq ?? 0;
  await ctx.db.paymentScheduleLine.deleteMany({ where: { bookingId } });
  await ctx.db.paymentScheduleLine.createMany({
    data: fitSchedule(lines, { totalMinor, paidMinor }).map(({ kind, amountMinor, dueOn }, at) => ({
      ...{ bookingId, seq: last + 1 + at, kind, amountMinor, dueOn: toDateColumn(dueOn) },
    })),
  });
  return paidMinor > totalMinor ? paidMinor - totalMinor : 0n;
}
