import { chargeback } from "@/emails/chargeback";
import { renderMail } from "@/emails/render-mail";
import { openMinorOf } from "@/lib/billing/billing";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import type { Context } from "@/lib/context/open-context";
import { formatDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

type About = { subjectId: string; occasion: "taken" | "decided" };

/**
 * The mail that a bank took a payment back, or how it decided (P39). How it stands is asked for when it is sent: once it is decided, only
 * that is told. Null then, and once there is nobody to write to.
 */
export async function composeChargeback(
  ctx: Context,
  { subjectId: id, occasion }: About,
): Promise<ComposedMessage | null> {
  const { bookingId, status, takenMinor, openedAt } = await ctx.db.chargeback.findUniqueOrThrow({
    where: { id },
  });
  if ((status === "open") !== (occasion === "taken")) return null;
  const found = await loadToMail(ctx, bookingId);
  if (!found) return null;
  const { booking, to, about } = found;
  const openMinor = openMinorOf(booking.account);
  const mail = await renderMail(
    chargeback({
      ...about,
      state: status === "won" || status === "lost" ? status : "open",
      amount: formatMoneyExact(takenMinor),
      on: formatDate(localDateOf(openedAt)),
      open: openMinor > 0n ? formatMoneyExact(openMinor) : null,
    }),
  );
  return { ...mail, to, attachments: [] };
}
