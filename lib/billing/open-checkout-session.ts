import { askStripe } from "@/lib/billing/asking/ask-stripe";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { createCheckoutSession } from "@/lib/stripe/checkout-session";

type Opened = { sessionId: string; url: string };

/**
 * Opens Stripe's page for a payment that was noted, and keeps its address. Asking again gives the same page, so the worker may
 * finish what a crash interrupted. Nothing about the person is sent (P23). Call it outside any transaction.
 * @returns the address to redirect to; null when Stripe will not open it, because its time has passed or it cannot be had, or
 *   when the payment was cancelled meanwhile.
 * @throws DomainError unavailable while Stripe cannot be reached.
 */
export async function openCheckoutSession(
  ctx: Context,
  input: { paymentId: string },
): Promise<Opened | null> {
  const payment = await ctx.db.payment.findUnique({ where: { id: input.paymentId } });
  if (!payment) throw notFound("payment");
  if (payment.sessionId && payment.sessionUrl)
    return { sessionId: payment.sessionId, url: payment.sessionUrl };
  const booking = await ctx.db.booking.findUnique({
    where: { id: payment.bookingId },
    select: { ref: true, linkEpoch: true },
  });
  if (!booking) throw notFound("booking");

  const bookingUrl = `${env.APP_URL}${paths.booking(linkToken("booking", payment.bookingId, booking.linkEpoch))}`;
  const session = await askStripe(() =>
    createCheckoutSession({
      paymentId: payment.id,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      description: `International Vacations, booking ${booking.ref}`,
      expiresAt: payment.sessionExpiresAt,
      successUrl: `${bookingUrl}?paying=1`,
      cancelUrl: `${env.APP_URL}${paths.checkout(linkToken("hold", payment.holdId, 1))}`,
    }),
  );
  if (!session) return null;

  await ctx.db.payment.updateMany({
    where: { id: payment.id, sessionId: null, status: "created" },
    data: { sessionId: session.id, sessionUrl: session.url, status: "pending" },
  });
  // No address leaves us that is not noted: a payment without one may be cancelled, and then nobody can pay into its page.
  const noted = await ctx.db.payment.count({
    where: { id: payment.id, sessionId: session.id, status: { not: "cancelled" } },
  });
  if (noted === 0) return null;
  return { sessionId: session.id, url: session.url ?? bookingUrl };
}
