import { balanceDue } from "@/emails/balance-due";
import { renderMail } from "@/emails/render-mail";
import { isContestedNow } from "@/lib/billing/is-contested-now";
import { isAllowed } from "@/lib/booking/booking";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { nextDue } from "@/lib/booking/documents/words";
import type { BillFiles } from "@/lib/booking/list-bill-files";
import type { Context } from "@/lib/context/open-context";
import type { ComposedMessage } from "@/lib/notices/notices";

type About = { subjectId: string; occasion: "bill" | "reminder" };

/**
 * The mail with the bill of a booking's balance, or the reminder of it, and where to pay (P39). What is open is asked for when it is
 * sent: nobody is reminded of what they have paid, or of a booking that is over (rules 94, 99). Null then, and once there is nobody to
 * write to.
 * @param files the bills as PDFs: whoever writes mails may not read whom they are made out to.
 */
export async function composeBalanceDue(
  ctx: Context,
  files: BillFiles,
  { subjectId: bookingId, occasion }: About,
): Promise<ComposedMessage | null> {
  const found = await loadToMail(ctx, bookingId);
  if (!found) return null;
  const { booking, to, about } = found;
  const due = nextDue(booking.account, { upcoming: true });
  if (!isAllowed("bill", booking.status) || (occasion === "reminder" && !due)) return null;
  const bill = (await files({ bookingId, kinds: ["instalment", "balance"] })).at(-1);
  const mail = await renderMail(
    balanceDue({
      ...{
        ...about,
        occasion,
        invoice: bill?.name ?? null,
        collected: await isCollected(ctx, bookingId),
      },
      due,
    }),
  );
  const attachments = bill
    ? [{ filename: bill.filename, content: bill.content, contentType: "application/pdf" }]
    : [];
  return { ...mail, to, attachments };
}

/** Whether a card is kept for it, and nothing keeps it from being taken. */
async function isCollected(ctx: Context, bookingId: string): Promise<boolean> {
  const kept = await ctx.db.keptCard.count({ where: { bookingId, status: "kept" } });
  return kept > 0 && !(await isContestedNow(ctx, bookingId));
}
