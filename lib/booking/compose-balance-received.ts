import { balanceReceived } from "@/emails/balance-received";
import { renderMail } from "@/emails/render-mail";
import { byCredit, savedCard } from "@/lib/billing/billing";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { nextDue, offlineName } from "@/lib/booking/documents/words";
import { findPartPaid } from "@/lib/booking/record/find-part-paid";
import type { Context } from "@/lib/context/open-context";
import { formatDate, formatInstant, fromDateColumn } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/** The receipt for money that came for a booking, with what remains; null once there is nobody to write to. */
export async function composeBalanceReceived(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const payment = await ctx.db.payment.findUniqueOrThrow({
    where: { id: input.subjectId },
    include: { refunds: { where: { reason: "overpaid" } }, offline: true },
  });
  const { offline } = payment;
  if (offline?.returnedAt) return null;
  const found = await loadToMail(ctx, payment.bookingId);
  if (!found) return null;
  const { booking, to, about } = found;
  const due = nextDue(booking.account);
  const part = await findPartPaid(ctx, booking);
  const [back] = payment.refunds;
  const mail = await renderMail(
    balanceReceived({
      ...about,
      collected: payment.method === savedCard,
      amount: formatMoneyExact(payment.amountMinor),
      receivedOn: offline
        ? formatDate(fromDateColumn(offline.receivedOn))
        : formatInstant(payment.settledAt ?? payment.createdAt),
      paidBy: paidBy(payment),
      goesBack: back ? formatMoneyExact(back.amountMinor) : null,
      keptUntil: part ? formatInstant(part.keptUntil) : null,
      left: due,
    }),
  );
  return { ...mail, to, attachments: [] };
}

type Paid = { method: string; offline: Parameters<typeof offlineName>[0] | null };

function paidBy({ method, offline }: Paid): string {
  if (offline) return offlineName(offline);
  return method === byCredit ? "your credit" : "card";
}
