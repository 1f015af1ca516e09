import { paymentReturned } from "@/emails/payment-returned";
import { renderMail } from "@/emails/render-mail";
import { openMinorOf } from "@/lib/billing/billing";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { offlineName } from "@/lib/booking/documents/words";
import type { Context } from "@/lib/context/open-context";
import { formatDate, fromDateColumn } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/** The mail that a bank did not honor a check or a transfer, so that it is owed again (P39); null once there is nobody to write to. */
export async function composePaymentReturned(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const { method, number, receivedOn, amountMinor, payment } =
    await ctx.db.offlinePayment.findUniqueOrThrow({
      where: { paymentId: input.subjectId },
      include: { payment: { select: { bookingId: true } } },
    });
  const found = await loadToMail(ctx, payment.bookingId);
  if (!found) return null;
  const { booking, to, about } = found;
  const openMinor = openMinorOf(booking.account);
  const mail = await renderMail(
    paymentReturned({
      ...about,
      what: offlineName({ method, number }),
      on: formatDate(fromDateColumn(receivedOn)),
      amount: formatMoneyExact(amountMinor),
      open: openMinor > 0n ? formatMoneyExact(openMinor) : null,
    }),
  );
  return { ...mail, to, attachments: [] };
}
