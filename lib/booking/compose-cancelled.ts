import { bookingCancelled } from "@/emails/booking-cancelled";
import { renderMail } from "@/emails/render-mail";
import type { RefundReason } from "@/lib/billing/billing";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { calendarOf } from "@/lib/booking/documents/make-documents";
import { nextDue } from "@/lib/booking/documents/words";
import type { BillFiles } from "@/lib/booking/list-bill-files";
import { goesBack } from "@/lib/booking/record/goes-back";
import type { Context } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/**
 * The mail that a booking is cancelled, with its papers: what is kept, and what goes back or is left to pay; and with the file that
 * takes its days out of a calendar (rule 108). Null once there is nobody to write to.
 * @param files its papers as PDFs: whoever writes mails may not read whom they are made out to.
 */
export async function composeCancelled(
  ctx: Context,
  files: BillFiles,
  { subjectId: bookingId }: { subjectId: string },
): Promise<ComposedMessage | null> {
  const found = await loadToMail(ctx, bookingId);
  if (!found) return null;
  const { cancellation, account } = found.booking;
  if (!cancellation) return null;
  const { to, about } = found;
  const due = nextDue(account);
  const reason = cancellation.by === "operator" ? "called_off" : "cancellation";
  const backMinor = await goesBack(ctx, { bookingId, reason });
  const papers = await files({ bookingId, kinds: ["cancellation", "fee"] });
  const mail = await renderMail(
    bookingCancelled({
      ...{ ...about, byUs: reason === "called_off", byDesk: cancellation.by === "employee" },
      cancelledOn: formatInstant(cancellation.at),
      price: formatMoneyExact(account.priceMinor),
      kept: formatMoneyExact(cancellation.feeMinor),
      paid: formatMoneyExact(await cameIn(ctx, bookingId, reason)),
      back: backMinor > 0n ? formatMoneyExact(backMinor) : null,
      left: due,
      papers: papers.map(({ name }) => name),
    }),
  );
  const attachments = papers.map(({ filename, content }) => ({
    ...{ filename, content, contentType: "application/pdf" },
  }));
  return { ...mail, to, attachments: [...attachments, calendarOf(found.booking)] };
}

/** All that came in, less what had gone back for another reason. */
async function cameIn(ctx: Context, bookingId: string, reason: RefundReason): Promise<bigint> {
  const paid = await ctx.db.payment.aggregate({
    where: { bookingId, status: "confirmed" },
    _sum: { amountMinor: true },
  });
  const other = await ctx.db.refund.aggregate({
    where: {
      payment: { bookingId },
      reason: { not: reason },
      creditId: null,
      status: { notIn: ["failed", "cancelled"] },
    },
    _sum: { amountMinor: true },
  });
  return (paid._sum.amountMinor ?? 0n) - (other._sum.amountMinor ?? 0n);
}
