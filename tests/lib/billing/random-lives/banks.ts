import type Stripe from "stripe";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { openContext } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { type Deed, one } from "@/tests/lib/billing/random-lives/life";
import type { Random } from "@/tests/support/random";

/** Who paid contests a payment at their bank, which takes it back or only asks. */
export const contests: Deed = async (world, life) => {
  const { rows } = await world.owner.query(
    `SELECT p.id, p.intent_id AS intent FROM payment p WHERE p.booking_id = $1 AND p.status = 'confirmed' AND p.intent_id IS NOT NULL
       AND p.amount_minor > (SELECT coalesce(sum(r.amount_minor), 0) FROM refund r WHERE r.payment_id = p.id AND r.status <> 'failed')
     ORDER BY p.created_at, p.id`,
    [life.visit.bookingId],
  );
  const paid = one(life, rows);
  if (!paid || life.contested.has(paid.id)) return;
  life.contested.add(paid.id);
  const wish = { inquiry: life.random.chance(0.2) };
  life.undecided.push((await world.stripe.openDispute(paid.intent, wish)).id);
};

/** A bank decides what was contested, or ends what it has of a refund. */
export const bankDecides: Deed = async (world, life) => {
  const contested = life.undecided.pop();
  if (contested)
    await world.stripe.closeDispute(contested, life.random.chance(0.5) ? "won" : "lost");
  const { rows } = await world.owner.query(
    `SELECT r.stripe_refund_id AS id FROM refund r JOIN payment p ON p.id = r.payment_id
     WHERE p.booking_id = $1 AND r.status = 'in_transit'`,
    [life.visit.bookingId],
  );
  const sent = one(life, rows);
  if (!sent || (await stripeClient().refunds.retrieve(sent.id)).status !== "pending") return;
  await world.stripe.settleRefund(sent.id, life.random.chance(0.5) ? "succeeded" : "failed");
};

type Letter = { event: Stripe.Event; after: number };

/** What Stripe tells us: some of it steps later, some twice, and in any order. */
export class Post {
  readonly #random: Random;
  readonly #known = new Set<string>();
  #waiting: Letter[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** @param all whether nothing may wait any longer. */
  async deliver(since: Date, all: boolean): Promise<void> {
    const created = { gte: Math.floor(since.getTime() / 1000) };
    for await (const event of stripeClient().events.list({ created, limit: 100 })) {
      if (this.#known.has(event.id)) continue;
      this.#known.add(event.id);
      const times = this.#random.chance(0.25) ? 2 : 1;
      for (let at = 0; at < times; at += 1) this.#waiting.push({ event, after: this.#delay() });
    }
    const now = this.#waiting.filter(({ after }) => all || after <= 0);
    this.#waiting = this.#waiting
      .filter((letter) => !now.includes(letter))
      .map(({ event, after }) => ({ event, after: after - 1 }));
    for (const { event } of this.#random.shuffle(now)) await receive(event);
  }

  #delay(): number {
    return this.#random.chance(0.6) ? 0 : 1 + this.#random.below(3);
  }
}

async function receive(event: Stripe.Event): Promise<void> {
  const rawBody = JSON.stringify(event);
  const signature = stripeClient().webhooks.generateTestHeaderString({
    payload: rawBody,
    secret: env.STRIPE_WEBHOOK_SECRET,
  });
  if (!(await receiveStripeEvent(openContext("payment", "stripe"), { rawBody, signature })))
    throw new Error(`Stripe's ${event.type} was not taken.`);
}

/** What Stripe has for us, by which movements, what it has kept of it, and what it sent to our bank. */
export async function atStripe() {
  const all = { net: 0n, fees: 0n, paidOut: 0n, movements: [] as string[] };
  for await (const moved of stripeClient().balanceTransactions.list({ limit: 100 })) {
    all.net += BigInt(moved.net);
    all.fees += BigInt(moved.fee);
    all.movements.push(moved.id);
    if (moved.type.startsWith("payout")) all.paidOut -= BigInt(moved.amount);
  }
  return all;
}
