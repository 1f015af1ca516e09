import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { env } from "@/lib/env";
import { DomainError, notFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { createCheckoutSession } from "@/lib/stripe/checkout-session";
import { isUnreachable } from "@/lib/stripe/stripe-failure";

/**
 * Opens Stripe's page for a payment that was noted, and keeps its address. Asking again gives the same page, so the worker may
 * finish what a crash interrupted. Nothing about the person is sent (P23). Call it outside any transaction.
 * @returns the address to redirect to.
 * @throws DomainError unavailable while Stripe cannot be reached; what its client throws when it refuses.
 */
export async function openCheckoutSession(
  ctx: Context,
  input: { paymentId: string },
): Promise<{ url: string }> {
  const payment = await ctx.db.payment.findUnique({ where: { id: input.paymentId } });
  if (!payment) throw notFound("payment");
  if (payment.sessionUrl) return { url: payment.sessionUrl };
  const booking = await ctx.db.booking.findUnique({
    where: { id: payment.bookingId },
    select: { ref: true, linkEpoch: true },
  });
  if (!booking) throw notFound("booking");

  const token = linkToken("booking", payment.bookingId, booking.linkEpoch);
  const session = await createSession({
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    description: `International Vacations, booking ${booking.ref}`,
    expiresAt: payment.sessionExpiresAt,
    successUrl: `${env.APP_URL}${paths.booking(token)}?paying=1`,
    cancelUrl: `${env.APP_URL}${paths.checkout(linkToken("hold", payment.holdId, 1))}`,
  });

  await ctx.db.payment.updateMany({
    where: { id: payment.id, sessionId: null },
    data: {
      sessionId: session.id,
      sessionUrl: session.url,
      status: payment.status === "created" ? "pending" : payment.status,
    },
  });
  return { url: session.url ?? `${env.APP_URL}${paths.booking(token)}` };
}

const createSession: typeof createCheckoutSession = async (input) => {
  try {
    return await createCheckoutSession(input);
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    throw new DomainError(
      "unavailable",
      "We cannot reach the payment page right now. Nothing was charged and your places stay held. Please try again in a minute.",
    );
  }
};
