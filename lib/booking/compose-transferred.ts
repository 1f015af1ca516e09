import { placeTransferred } from "@/emails/place-transferred";
import { renderMail } from "@/emails/render-mail";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { detailsDueOn } from "@/lib/booking/record/traveller-facts";
import type { Context } from "@/lib/context/open-context";
import { formatDate, formatInstant } from "@/lib/dates";
import type { ComposedMessage } from "@/lib/notices/notices";

/**
 * The mail that a place of a booking went to somebody else (rule 66). Null once there is nobody to write to. It names nobody: who travels
 * is behind the booking's link.
 */
export async function composeTransferred(
  ctx: Context,
  { subjectId: id }: { subjectId: string },
): Promise<ComposedMessage | null> {
  const transfer = await ctx.db.bookingTransfer.findUnique({ where: { id } });
  const found = transfer && (await loadToMail(ctx, transfer.bookingId));
  if (!found) return null;
  const { booking, about, to } = found;
  const has = booking.travellers.find((traveller) => traveller.id === id);
  const mail = await renderMail(
    placeTransferred({
      ...{ ...about, byDesk: transfer.employeeId !== null },
      handedOn: formatInstant(transfer.at),
      detailsDueOn: formatDate(detailsDueOn({ ...booking, travellers: has ? [has] : [] })),
    }),
  );
  return { ...mail, to, attachments: [] };
}
