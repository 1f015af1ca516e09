import { bookingChanged } from "@/emails/booking-changed";
import { renderMail } from "@/emails/render-mail";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { linesOf, nextDue } from "@/lib/booking/documents/words";
import type { BillFiles } from "@/lib/booking/list-bill-files";
import { composeMoved } from "@/lib/booking/moving/compose-moved";
import type { Context } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/**
 * The mail that some of a booking's travellers go no more, or all of them on another date, with its papers: what is kept or charged, what
 * it comes to now, and what goes back or is left to pay. Null once there is nobody to write to. It names nobody: who travels is behind the booking's link.
 * @param files its papers as PDFs: whoever writes mails may not read whom they are made out to.
 */
export async function composeChanged(
  ctx: Context,
  files: BillFiles,
  { subjectId: id }: { subjectId: string },
): Promise<ComposedMessage | null> {
  const change = await ctx.db.bookingChange.findUnique({ where: { id } });
  const found = change && (await loadToMail(ctx, change.bookingId));
  if (!found) return null;
  const { bookingId, at, travellers, beforeMinor, totalMinor, feeMinor, backMinor } = change;
  const { booking, about, to } = found;
  const kinds = ["cancellation", "deposit", "instalment", "balance", "full"] as const;
  const papers = await files({ bookingId, kinds, since: at });
  if (change.departureId) return await composeMoved(ctx, { found, change, papers });
  const due = nextDue(booking.account);
  const mail = await renderMail(
    bookingChanged({
      ...{
        ...about,
        byDesk: change.by === "employee",
        travellers,
        left: booking.travellers.length,
      },
      changedOn: formatInstant(at),
      before: formatMoneyExact(beforeMinor),
      after: formatMoneyExact(totalMinor),
      kept: feeMinor > 0n ? formatMoneyExact(feeMinor) : null,
      lines: linesOf(booking.quote),
      back: backMinor > 0n ? formatMoneyExact(backMinor) : null,
      due,
      papers: papers.map(({ name }) => name),
    }),
  );
  const attachments = papers.map(({ filename, content }) => ({
    ...{ filename, content, contentType: "application/pdf" },
  }));
  return { ...mail, to, attachments };
}
