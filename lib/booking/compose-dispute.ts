import { disputeAnswered } from "@/emails/dispute-answered";
import { renderMail } from "@/emails/render-mail";
import { openMinorOf } from "@/lib/billing/billing";
import { findAnsweredDispute } from "@/lib/billing/find-answered-dispute";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import type { Context } from "@/lib/context/open-context";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

/**
 * The mail that answers what somebody disputed, under `billing` (P39). What is open is asked for when it is sent; null once there is nobody
 * to write to.
 */
export async function composeDispute(
  ctx: Context,
  { subjectId: disputeId }: { subjectId: string },
): Promise<ComposedMessage | null> {
  const dispute = await findAnsweredDispute(ctx, { disputeId });
  const found = dispute && (await loadToMail(ctx, dispute.bookingId));
  if (!found) return null;
  const { booking, to, about } = found;
  const { billName: bill, told, upheld } = dispute;
  const openMinor = openMinorOf(booking.account);
  const open = upheld || openMinor === 0n ? null : formatMoneyExact(openMinor);
  const mail = await renderMail(disputeAnswered({ ...about, bill, told, upheld, open }));
  return { ...mail, to, attachments: [] };
}
