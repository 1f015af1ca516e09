import { cancelInvoices } from "@/lib/billing/cancel-invoices";
import { isAllowed } from "@/lib/booking/booking";
import { billReason } from "@/lib/booking/record/bill-reason";
import { dueBills, issueDue } from "@/lib/booking/record/due-bills";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { lockSchedule } from "@/lib/booking/record/lock-schedule";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Writes the papers of a booking that was changed, under `billing`: the bills of its price before are taken back, those of its price now
 * are issued as far as their time has come, and a mail with both is queued, in one transaction (rules 53, 74; P39). Heard twice, each is
 * issued once; of a booking that was cancelled meanwhile the papers of that are enough.
 */
export async function billChange(ctx: Context, input: { changeId: string }): Promise<void> {
  const { changeId: id } = input;
  const change = await ctx.db.bookingChange.findUnique({ where: { id } });
  if (!change) throw notFound("change");
  const { bookingId } = change;
  await ctx.transaction(async (inner) => {
    await lockSchedule(inner, bookingId);
    const booking = await loadBooking(inner, bookingId);
    if (!isAllowed("bill", booking.status)) return;
    const { personId, policyVersion, account } = booking;
    const but = account.schedule.map(({ seq }) => billReason(seq));
    await cancelInvoices(inner, { bookingId, personId, policyVersion, but });
    for (const bill of dueBills(booking)) await issueDue(inner, booking, bill);
    const notice = { kind: "booking_changed", subjectId: id, event: "changed" } as const;
    await queueNotice(inner, { ...notice, personId });
  });
}
