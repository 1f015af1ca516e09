import { renderMail } from "@/emails/render-mail";
import { surplusWaits } from "@/emails/surplus-waits";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { offlineName } from "@/lib/booking/documents/words";
import type { Context } from "@/lib/context/open-context";
import { formatDate, formatInstant, fromDateColumn } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/**
 * The mail that more came by check or transfer than is owed, what may become of the rest, and until when that is decided (rule 42); null
 * once there is nothing to decide, or nobody to write to.
 */
export async function composeSurplusWaits(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const money = await ctx.db.unmatchedMoney.findUniqueOrThrow({ where: { id: input.subjectId } });
  const { decideBy, bookingId, leftMinor } = money;
  if (!decideBy || !bookingId || leftMinor === 0n) return null;
  const found = await loadToMail(ctx, bookingId);
  if (!found) return null;
  const mail = await renderMail(
    surplusWaits({
      ...found.about,
      amount: formatMoneyExact(leftMinor),
      cameBy: offlineName(money),
      came: formatMoneyExact(money.cameMinor),
      receivedOn: formatDate(fromDateColumn(money.receivedOn)),
      decideBy: formatInstant(decideBy),
    }),
  );
  return { ...mail, to: found.to, attachments: [] };
}
