import { askStripe } from "@/lib/billing/asking/ask-stripe";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { type CheckoutSession, createCheckoutSession } from "@/lib/stripe/checkout-session";

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
  const payment = await findPayment(ctx, input.paymentId);
  if (payment.sessionId && payment.sessionUrl)
    return { sessionId: payment.sessionId, url: payment.sessionUrl };

  const bookingUrl = `${env.APP_URL}${paths.booking(linkToken("booking", payment.bookingId, payment.linkEpoch))}`;
  const session = await askStripe(() =>
    createCheckoutSession({
      paymentId: payment.id,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      description: `International Vacations, booking ${payment.ref}`,
      expiresAt: payment.sessionExpiresAt,
      successUrl: `${bookingUrl}?paying=1`,
      cancelUrl: `${env.APP_URL}${paths.checkout(linkToken("hold", payment.holdId, 1))}`,
    }),
  );
  if (!session) return null;

  // No address leaves us that is not noted: a payment without one may be cancelled, and then nobody can pay into its page.
  if (!(await note(ctx, payment.id, session))) return null;
  return { sessionId: session.id, url: session.url ?? bookingUrl };
}

type Row = {
  id: string;
  bookingId: string;
  holdId: string;
  amountMinor: bigint;
  currency: string;
  sessionId: string | null;
  sessionUrl: string | null;
  sessionExpiresAt: Date;
  ref: string;
  linkEpoch: number;
};

async function findPayment(ctx: Context, id: string): Promise<Row> {
  const [payment] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT p.id, p.booking_id AS "bookingId", p.hold_id AS "holdId", p.amount_minor AS "amountMinor", p.currency,
           p.session_id AS "sessionId", p.session_url AS "sessionUrl", p.session_expires_at AS "sessionExpiresAt",
           b.ref, b.link_epoch AS "linkEpoch"
    FROM payment p JOIN booking b ON b.id = p.booking_id WHERE p.id = ${id}::uuid`);
  if (!payment) throw notFound("payment");
  return payment;
}

/** @returns whether the payment has this session now, and may still be paid. */
async function note(ctx: Context, id: string, session: CheckoutSession): Promise<boolean> {
  const noted = await ctx.db.$executeRaw(sql`
    UPDATE payment SET session_id = ${session.id}, session_url = ${session.url}, status = 'pending'
    WHERE id = ${id}::uuid AND session_id IS NULL AND status = 'created'`);
  if (noted > 0) return true;
  const before = { id, sessionId: session.id, status: { not: "cancelled" } };
  return (await ctx.db.payment.count({ where: before })) > 0;
}
