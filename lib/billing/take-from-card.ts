import { mayBeLost } from "@/lib/billing/asking/may-be-lost";
import { stripeDisclosure } from "@/lib/billing/asking/stripe-disclosure";
import { movePayment } from "@/lib/billing/settling/move-payment";
import { noteReceived } from "@/lib/billing/settling/note-received";
import {
  findPaymentRow,
  isOpen,
  type PaymentRow,
  type Settled,
  settledAs,
} from "@/lib/billing/settling/payment-row";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { emptySql, sql } from "@/lib/db/sql";
import { readPerson } from "@/lib/privacy/read-person";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import {
  type CardCharge,
  chargeCard,
  chargeFields,
  findCardCharge,
} from "@/lib/stripe/card-charge";

/**
 * Takes a payment that was noted from the card that was kept for it, under `payment`. The payment's id is the idempotency key: two workers,
 * or one that was killed on the way, charge it once (rules 36, 50). Where the bank says no, that is heard of.
 * @throws DomainError not_found; what Stripe's client throws when it cannot be asked.
 */
export async function takeFromCard(ctx: Context, input: { paymentId: string }): Promise<Settled> {
  const payment = await findPaymentRow(ctx, input.paymentId);
  if (!isOpen(payment)) return settledAs(payment);
  const card = await findCard(ctx, payment.id);
  const charge = await charged(ctx, payment, card);
  if (!charge) return settledAs(await findPaymentRow(ctx, payment.id));
  if (charge.outcome === "paid") return await noteReceived(ctx, payment, charge);
  const { outcome } = charge;
  return await ctx.transaction(async (inner) => {
    const set = sql`settled_at = ${clock.now()}`;
    const settled = await movePayment(inner, payment, "cancelled", set, emptySql);
    const { count } = await inner.db.collectionAttempt.updateMany({
      where: { paymentId: payment.id, outcome: null },
      data: { outcome },
    });
    if (settled === "cancelled" && count > 0)
      await emit(inner, "collection.failed", { paymentId: payment.id });
    return settled;
  });
}

type Card = {
  status: string;
  stripeCustomerId: string | null;
  personId: string;
  policyVersion: number;
  ref: string;
  begunAt: Date;
};

async function findCard(ctx: Context, paymentId: string): Promise<Card> {
  const [card] = await ctx.db.$queryRaw<Card[]>(sql`
    SELECT k.status, k.stripe_customer_id AS "stripeCustomerId", c.person_id AS "personId", b.policy_version AS "policyVersion", b.ref,
           p.created_at AS "begunAt"
    FROM collection_attempt a JOIN payment p ON p.id = a.payment_id JOIN kept_card k ON k.id = a.kept_card_id
      JOIN booking b ON b.id = p.booking_id JOIN customer c ON c.id = p.customer_id
    WHERE a.payment_id = ${paymentId}::uuid`);
  if (!card) throw new Error("A payment from a card is an attempt to collect.");
  return card;
}

/** @returns null where somebody else has settled it meanwhile. */
async function charged(ctx: Context, payment: PaymentRow, card: Card): Promise<CardCharge | null> {
  const { stripeCustomerId, personId } = card;
  if (!stripeCustomerId) return { outcome: "gone" };
  if (mayBeLost(card.begunAt)) {
    const found = await findCardCharge({ stripeCustomerId, paymentId: payment.id });
    if (found) return found;
  }
  const known = await readPerson(ctx, { personIds: [personId], groups: ["paymentMethod"] });
  const token = known.get(personId)?.paymentMethod?.token;
  // Taken back, or removed, since it was begun.
  if (card.status !== "kept" || !token) return { outcome: "gone" };
  const released = await releaseDisclosure(ctx, {
    ...stripeDisclosure({ ...card, operationId: payment.id, fields: chargeFields }),
    taken: sql`SELECT id FROM payment WHERE id = ${payment.id}::uuid AND status = 'created'`,
    payload: {
      "payment.id": payment.id,
      ...{ amount: payment.amountMinor, currency: payment.currency, "booking.ref": card.ref },
      ...{ "customer.number": stripeCustomerId, "payment_method.token": token },
    },
  });
  if (!released) return null;
  if ("cleared" in released) return await chargeCard(released.cleared);
  if (released.forGood) return { outcome: "gone" };
  throw new Error(`A charge is not let out: ${released.refusal}`);
}
