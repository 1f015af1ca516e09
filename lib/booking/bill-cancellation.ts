import { cancelInvoices } from "@/lib/billing/cancel-invoices";
import { issueInvoice } from "@/lib/billing/issue-invoice";
import { aboutOf } from "@/lib/booking/record/about-of";
import { feeLine } from "@/lib/booking/record/bill-lines";
import { loadBooking } from "@/lib/booking/record/load-booking";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Writes the papers of a booking that was cancelled, under `billing`: its bills are taken back with its late fees, what is kept of the
 * price is billed, and a mail with both is queued, in one transaction (rules 53, 74; P39). Heard twice, each is issued once.
 */
export async function billCancellation(ctx: Context, input: { bookingId: string }): Promise<void> {
  const booking = await loadBooking(ctx, input.bookingId);
  const { id: bookingId, cancelled, personId, customerId, policyVersion, currency } = booking;
  if (!cancelled) return;
  const whose = { bookingId, personId, policyVersion };
  await ctx.transaction(async (inner) => {
    await cancelInvoices(inner, { ...whose, withFees: true });
    await issueInvoice(inner, {
      ...{ ...whose, customerId, currency, kind: "fee", reason: "cancellation" },
      ...{ dueOn: cancelled.dueOn, about: aboutOf(booking) },
      lines: feeLine(booking.quote, cancelled.feeMinor),
    });
    await queueNotice(inner, {
      ...{ kind: "booking_cancelled", subjectId: bookingId, event: "cancelled", personId },
    });
  });
}
