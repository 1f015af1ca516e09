import { paymentRefunded } from "@/emails/payment-refunded";
import { renderMail } from "@/emails/render-mail";
import { type BackTo, refundReasons } from "@/lib/billing/billing";
import { wayBack } from "@/lib/billing/way-back";
import { isAllowed } from "@/lib/booking/booking";
import { senderOf } from "@/lib/booking/documents/sender";
import { loadBooking } from "@/lib/booking/record/load-booking";
import type { Context } from "@/lib/context/open-context";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatAmount } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";
import { readPerson } from "@/lib/privacy/read-person";

/** The mail that says that money went back, why, and when it arrives (rule 37); null once there is nobody to tell. */
export async function composeRefund(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  const refund = await ctx.db.refund.findUnique({
    where: { id: input.subjectId },
    include: { payment: true },
  });
  if (!refund || !input.personId) return null;
  const lead = (await readPerson(ctx, { personIds: [input.personId], groups: ["email"] })).get(
    input.personId,
  );
  if (!lead) return null;
  const booking = await loadBooking(ctx, refund.payment.bookingId);
  const { vacation, startsOn } = booking.departure;
  const mail = await renderMail(
    paymentRefunded({
      ...senderOf(booking.policyVersion),
      vacationTitle: vacation.title,
      startsOn: formatDate(startsOn),
      amount: formatAmount(refund.amountMinor, refund.currency),
      paidAmount: formatAmount(refund.payment.amountMinor, refund.payment.currency),
      paidOn: formatInstant(refund.payment.settledAt ?? refund.payment.createdAt),
      ...ways[wayBack(refund.payment.method, refund)],
      paymentReference: booking.ref,
      why: reasonOf(refund.reason, booking.status),
    }),
  );
  return { ...mail, to: lead.email ? { address: lead.email } : null, attachments: [] };
}

const ways = {
  card: { returnsTo: "the card that you paid with", arrival: "5 to 10 business days" },
  hand: { returnsTo: "you by check or bank transfer", arrival: "up to 5 business days" },
  credit: { returnsTo: "your credit with us, from which you paid", arrival: null },
} as const satisfies Record<BackTo, { returnsTo: string; arrival: string | null }>;

function reasonOf(reason: string, status: string) {
  const known = refundReasons.find((one) => one === reason);
  if (known === "not_asked" && !isAllowed("pay", status)) return "not_asked_firm";
  return known ?? "cancelled";
}
