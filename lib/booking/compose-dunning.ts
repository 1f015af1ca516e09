import { paymentOverdue } from "@/emails/payment-overdue";
import { renderMail } from "@/emails/render-mail";
import { findDunningStep } from "@/lib/billing/find-dunning-step";
import { isAllowed } from "@/lib/booking/booking";
import { composeBalanceDue } from "@/lib/booking/compose-balance-due";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { type BillFiles, listBillFiles } from "@/lib/booking/list-bill-files";
import type { Context } from "@/lib/context/open-context";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/**
 * The mail of a step of dunning, under `billing`: a reminder of a day to come, or what is late, since when, and where to pay (P39, P40).
 * What is open is asked for when it is sent; null where nothing is to be said any more (rule 94), or nobody is there to write to.
 */
export async function composeDunning(
  ctx: Context,
  { subjectId: actionId }: { subjectId: string },
): Promise<ComposedMessage | null> {
  const said = await findDunningStep(ctx, { actionId });
  if (!said) return null;
  const { anchor, late, level, fee, next, creditMinor } = said;
  const { bookingId: subjectId } = anchor;
  const files: BillFiles = (wanted) => listBillFiles(ctx, wanted);
  if (late.length === 0)
    return await composeBalanceDue(ctx, files, { subjectId, occasion: "reminder" });
  const found = await loadToMail(ctx, subjectId);
  if (!found || !isAllowed("payBalance", found.booking.status)) return null;
  const lateMinor = late.reduce((sum, { openMinor }) => sum + openMinor, 0n);
  const mail = await renderMail(
    paymentOverdue({
      ...{ ...found.about, level },
      ...{ amount: formatMoneyExact(lateMinor), since: formatDate(anchor.dueOn) },
      bills: late.map(({ name, dueOn, openMinor }) => ({
        ...{ name, dueOn: formatDate(dueOn), open: formatMoneyExact(openMinor) },
      })),
      credit: creditMinor > 0n ? formatMoneyExact(creditMinor) : null,
      fee: fee && {
        ...{ name: fee.name, words: fee.words },
        ...{ amount: formatMoneyExact(fee.amountMinor), dueOn: formatDate(fee.dueOn) },
      },
      feeFrom:
        next?.step.fee && anchor.feeRate > 0
          ? { on: formatDate(next.on), percent: anchor.feeRate / 100 }
          : null,
    }),
  );
  const [bill] = await files({ bookingId: subjectId, kinds: ["balance", "full", "fee"] });
  const fees = fee ? await files({ bookingId: subjectId, kinds: ["late_fee"] }) : [];
  const papers = [...(bill ? [bill] : []), ...fees.filter(({ name }) => name === fee?.name)];
  const attachments = papers.map(({ filename, content }) => ({
    ...{ filename, content, contentType: "application/pdf" },
  }));
  return { ...mail, to: found.to, attachments };
}
