import { settlePayment } from "@/lib/billing/settle-payment";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import type { Context } from "@/lib/context/open-context";
import { log } from "@/lib/log";

/**
 * Asks Stripe how the payment of a booking stands, for who has just come from there and does not want to wait for the webhook
 * (rule 43). It writes down what Stripe says, which is true whoever asks; while Stripe cannot be asked, nothing happens.
 * @throws DomainError not_found
 */
export async function checkPayment(ctx: Context, input: { bookingToken: string }): Promise<void> {
  const { id } = await findBookingByToken(ctx, input.bookingToken);
  const open = await ctx.db.payment.findFirst({
    where: { bookingId: id, status: { in: ["created", "pending"] } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (!open) return;
  try {
    await settlePayment(ctx, { paymentId: open.id });
  } catch (error) {
    log.warn("payment could not be checked", {
      paymentId: open.id,
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}
