import { moneyWaits } from "@/emails/money-waits";
import { renderMail } from "@/emails/render-mail";
import { refundsIn } from "@/lib/billing/billing";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import type { Context } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/**
 * The mail that money came when its places were gone, what may become of it, and until when that is decided (rule 37); null once there is
 * nothing to decide, or nobody to write to.
 */
export async function composeMoneyWaits(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const refund = await ctx.db.refund.findUniqueOrThrow({
    where: { id: input.subjectId },
    include: { payment: true },
  });
  const { decideBy, payment } = refund;
  if (!decideBy || !refundsIn.decide.some((status) => status === refund.status)) return null;
  const found = await loadToMail(ctx, payment.bookingId);
  if (!found) return null;
  const mail = await renderMail(
    moneyWaits({
      ...found.about,
      amount: formatMoneyExact(refund.amountMinor),
      paidOn: formatInstant(payment.settledAt ?? payment.createdAt),
      decideBy: formatInstant(decideBy),
    }),
  );
  return { ...mail, to: found.to, attachments: [] };
}
