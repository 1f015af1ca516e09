import { askStripe } from "@/lib/billing/asking/ask-stripe";
import { stripeDisclosure } from "@/lib/billing/asking/stripe-disclosure";
import { onPage } from "@/lib/billing/billing";
import type { NotedPayment } from "@/lib/billing/create-payment";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import {
  type CheckoutSession,
  createCheckoutSession,
  type NewSession,
  sessionFields,
} from "@/lib/stripe/checkout-session";

type Opened = { sessionId: string; url: string };

/**
 * Opens Stripe's page for a payment that was noted, and keeps its address. Asking again gives the same page, so the worker may
 * finish what a crash interrupted. Nothing about the person is sent (P23). Call it outside any transaction.
 * @param input.noted the payment, where it is at hand.
 * @returns the address to redirect to; null when Stripe will not open it, because its time has passed or it cannot be had; when
 *   Stripe may not be told (P4, P23); or when the payment was cancelled meanwhile.
 * @throws DomainError unavailable while Stripe cannot be reached.
 */
export async function openCheckoutSession(
  ctx: Context,
  input: { paymentId: string; noted?: NotedPayment },
): Promise<Opened | null> {
  if (input.noted) return await open(ctx, input.noted);
  const payment = await findPayment(ctx, input.paymentId);
  return openedAs(payment) ?? (await open(ctx, payment));
}

function openedAs({ sessionId, sessionUrl }: Row): Opened | null {
  return sessionId && sessionUrl ? { sessionId, url: sessionUrl } : null;
}

async function open(ctx: Context, payment: NotedPayment): Promise<Opened | null> {
  const payload = payloadOf(payment);
  const released = await releaseDisclosure(ctx, {
    ...stripeDisclosure({ ...payment, operationId: payment.id, fields: sessionFields }),
    ...{
      payload,
      key: payment.key ?? null,
      taken: sql`SELECT id FROM payment WHERE id = ${payment.id}::uuid AND status = 'created' AND method = ${onPage}`,
    },
  });
  // Sent twice at once, the form has its page from the other.
  if (!released) return openedAs(await findPayment(ctx, payment.id));
  if ("refusal" in released) return null;
  const session = await askStripe(() => createCheckoutSession(released.cleared));
  if (!session) return null;

  // No address leaves us that is not noted: a payment without one may be cancelled, and then nobody can pay into its page.
  if (!(await note(ctx, payment.id, session))) return null;
  return { sessionId: session.id, url: session.url ?? payload.return_address.paid };
}

function payloadOf(payment: NotedPayment): NewSession {
  const { bookingId, holdId } = payment;
  const token = linkToken("booking", bookingId, payment.linkEpoch);
  const left = holdId ? paths.checkout(linkToken("hold", holdId, 1)) : paths.bookingPay(token);
  return {
    "payment.id": payment.id,
    "payment.deadline": payment.sessionExpiresAt,
    amount: payment.amountMinor,
    currency: payment.currency,
    "booking.ref": payment.ref,
    return_address: {
      paid: `${env.APP_URL}${paths.booking(token)}?paying=1`,
      left: `${env.APP_URL}${left}`,
    },
  };
}

type Row = NotedPayment & { sessionId: string | null; sessionUrl: string | null };

async function findPayment(ctx: Context, id: string): Promise<Row> {
  const [payment] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT p.id, p.booking_id AS "bookingId", p.hold_id AS "holdId", p.amount_minor AS "amountMinor", p.currency,
           p.session_id AS "sessionId", p.session_url AS "sessionUrl", p.session_expires_at AS "sessionExpiresAt",
           b.ref, b.link_epoch AS "linkEpoch", b.policy_version AS "policyVersion", c.person_id AS "personId"
    FROM payment p JOIN booking b ON b.id = p.booking_id JOIN customer c ON c.id = p.customer_id WHERE p.id = ${id}::uuid`);
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
