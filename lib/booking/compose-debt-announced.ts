import { debtAnnounced } from "@/emails/debt-announced";
import { renderMail } from "@/emails/render-mail";
import { findAnnouncedDebt } from "@/lib/billing/find-announced-debt";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import type { Context } from "@/lib/context/open-context";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/**
 * The mail that says, before anything leaves, that a bill goes to the collection agency, when, and how that is prevented, under `billing`
 * (P39, P42). Null once it is paid, or there is nobody to write to.
 */
export async function composeDebtAnnounced(
  ctx: Context,
  { subjectId: handoverId }: { subjectId: string },
): Promise<ComposedMessage | null> {
  const debt = await findAnnouncedDebt(ctx, { handoverId });
  const found = debt && (await loadToMail(ctx, debt.bookingId));
  if (!found) return null;
  const mail = await renderMail(
    debtAnnounced({
      ...{ ...found.about, bill: debt.billName, amount: formatMoneyExact(debt.openMinor) },
      ...{ dueOn: formatDate(debt.dueOn), handOn: formatDate(debt.handOn) },
    }),
  );
  return { ...mail, to: found.to, attachments: [] };
}
