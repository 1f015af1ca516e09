import { isAllowed } from "@/lib/booking/booking";
import { dueBills, isAskedFor, issueDue } from "@/lib/booking/record/due-bills";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { lockSchedule } from "@/lib/booking/record/lock-schedule";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Issues the bills of a firm booking whose time has come, under `billing`: the deposit or the whole price once it is confirmed, each
 * instalment and the balance some weeks before it is due, and then by mail (rules 33, 34; P39). Heard twice, each is issued once.
 */
export async function billBooking(ctx: Context, input: { bookingId: string }): Promise<void> {
  const { bookingId } = input;
  await ctx.transaction(async (inner) => {
    await lockSchedule(inner, bookingId);
    const booking = await loadBooking(inner, bookingId);
    if (!isAllowed("bill", booking.status)) return;
    const billed = await reasonsOf(inner, bookingId);
    for (const bill of dueBills(booking).filter(({ reason }) => !billed.has(reason))) {
      const issued = await issueDue(inner, booking, bill);
      if (issued === null || !isAskedFor(bill.kind)) continue;
      const { personId, reason: event } = bill;
      await queueNotice(inner, { kind: "balance_billed", subjectId: bookingId, event, personId });
    }
  });
}

/** What is billed already was told then, by itself or with a change. */
async function reasonsOf(ctx: Context, bookingId: string): Promise<Set<string>> {
  const bills = await ctx.db.invoice.findMany({ where: { bookingId }, select: { reason: true } });
  return new Set(bills.map(({ reason }) => reason));
}
