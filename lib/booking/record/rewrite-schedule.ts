import { netPaid } from "@/lib/billing/net-paid";
import { readSchedule, type ScheduledLine } from "@/lib/booking/record/read-schedule";
import type { Context } from "@/lib/context/open-context";
import { toDateColumn } from "@/lib/dates";

/**
 * Gives a booking that its caller has locked another schedule. Every line has a number that none had before: what was billed, announced or
 * tried by the old ones stays theirs.
 * @param refit makes the new lines of the old ones and of what is paid.
 * @returns what is paid.
 */
export async function rewriteSchedule(
  ctx: Context,
  bookingId: string,
  refit: (lines: Awaited<ReturnType<typeof readSchedule>>, paidMinor: bigint) => ScheduledLine[],
): Promise<bigint> {
  const paidMinor = await netPaid(ctx, { bookingId });
  const lines = await readSchedule(ctx, bookingId);
  const last = lines.at(-1)?.seq ?? 0;
  await ctx.db.paymentScheduleLine.deleteMany({ where: { bookingId } });
  await ctx.db.paymentScheduleLine.createMany({
    data: refit(lines, paidMinor).map(({ kind, amountMinor, dueOn }, at) => ({
      ...{ bookingId, seq: last + 1 + at, kind, amountMinor, dueOn: toDateColumn(dueOn) },
    })),
  });
  return paidMinor;
}
