import { creditKept } from "@/emails/credit-kept";
import { renderMail } from "@/emails/render-mail";
import { goesBackTo } from "@/lib/billing/billing";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import type { Context } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { env } from "@/lib/env";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";

/** The mail that money is kept as credit, what it may be used for, and how it goes back; null once there is nobody to write to. */
export async function composeCreditKept(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const credit = await ctx.db.customerCredit.findUniqueOrThrow({
    where: { id: input.subjectId },
  });
  const found = await loadToMail(ctx, credit.bookingId);
  if (!found) return null;
  const payment = await ctx.db.payment.findUniqueOrThrow({ where: { id: credit.paymentId } });
  const mail = await renderMail(
    creditKept({
      ...found.about,
      creditUrl: `${env.APP_URL}${paths.accountInvoices()}`,
      amount: formatMoneyExact(credit.amountMinor),
      keptOn: formatInstant(credit.keptAt),
      backTo: goesBackTo(payment.method),
    }),
  );
  return { ...mail, to: found.to, attachments: [] };
}
