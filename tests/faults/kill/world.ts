import { expect } from "vitest";
import { z } from "zod";
import { stripeControl } from "@/tests/sandbox/stripe/control/stripe-control";
import type { RunningProduct } from "@/tests/support/product";
import { stripeEvents } from "@/tests/support/stripe-books";
import { Traveller } from "@/tests/support/traveller";

const Event = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({ object: z.object({ id: z.string() }) }),
});
const Listing = z.object({ messages: z.array(z.object({ MessageID: z.string() })) });

type MailFault = {
  kind: "refuse" | "temporary" | "slow" | "cut";
  times: number;
  delayMs?: number;
};

/** A running product, other people's servers beside it, and what tests do to them. */
export class World {
  readonly product: RunningProduct;
  readonly stripe: ReturnType<typeof stripeControl>;

  constructor(product: RunningProduct) {
    this.product = product;
    this.stripe = stripeControl(product.stripe.url);
  }

  /** So many travellers, each for a departure of their own that nobody wanted before. */
  async travellers(count: number): Promise<Traveller[]> {
    const { rows } = await this.product.owner.query(
      `SELECT d.id, d.code, v.slug FROM departure d JOIN vacation v ON v.id = d.vacation_id
       WHERE d.starts_on > now() + interval '90 days' AND d.status = 'scheduled'
         AND NOT EXISTS (SELECT FROM hold h WHERE h.departure_id = d.id)
         AND (SELECT min(p.capacity - p.booked) FROM inventory_pool p WHERE p.departure_id = d.id) >= 2
       ORDER BY d.code LIMIT $1`,
      [count],
    );
    return rows.map(({ id, code, slug }) => new Traveller(this.product, { id, code, slug }));
  }

  /** Has Stripe tell that a session was paid, whatever it withholds. */
  async tellPaid(session: string): Promise<void> {
    const events = (await stripeEvents(this.product.stripe)).map((text) =>
      Event.parse(JSON.parse(text)),
    );
    const about = events.filter(
      ({ type, data }) => type === "checkout.session.completed" && data.object.id === session,
    );
    await this.stripe.deliverWebhooks(about.map(({ id }) => id));
  }

  /** Ends a session that is still open, as Stripe does when its time is over. */
  async endSession(session: string): Promise<void> {
    const { url, secretKey } = this.product.stripe;
    await fetch(`${url}/v1/checkout/sessions/${session}/expire`, {
      method: "POST",
      headers: { authorization: `Bearer ${secretKey}` },
    });
  }

  async mailFault(fault: MailFault): Promise<void> {
    await fetch(`${this.product.mailboxUrl}/_sandbox/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fault),
    });
  }

  /** The Message-IDs of what has arrived, copies too. */
  async arrived(): Promise<string[]> {
    const answer = await fetch(`${this.product.mailboxUrl}/api/v1/messages?limit=1000`);
    return Listing.parse(await answer.json()).messages.map(({ MessageID }) => MessageID);
  }

  /** Waits until Stripe has had its last word about everything, and it was heard. */
  async untilQuiet(): Promise<void> {
    const open = async () => {
      const { rows } = await this.product.owner.query(
        `SELECT (SELECT count(*)::int FROM payment WHERE status IN ('created', 'pending')) AS payments,
                (SELECT count(*)::int FROM hold WHERE status = 'paying') AS holds`,
      );
      return rows[0];
    };
    await expect.poll(open, { timeout: 90_000, interval: 500 }).toEqual({ payments: 0, holds: 0 });
  }

  /** Waits until so many mails have been tried to be sent in vain. */
  async untilMailIsDue(count: number): Promise<void> {
    const due = async () => {
      const { rows } = await this.product.owner.query(
        "SELECT count(*)::int AS n FROM delivery_attempt WHERE status = 'queued'",
      );
      return rows[0].n;
    };
    await expect.poll(due, { timeout: 60_000 }).toBe(count);
  }

  async untilMailServer(): Promise<void> {
    const answers = () =>
      this.arrived().then(
        () => true,
        () => false,
      );
    await expect.poll(answers, { timeout: 60_000 }).toBe(true);
  }

  /** Waits until these travellers have what they paid for, and every mail has been taken. */
  async untilBooked(travellers: readonly Traveller[]): Promise<void> {
    const departures = travellers.map(({ departure }) => departure.id);
    const open = async () => {
      const { rows } = await this.product.owner.query(
        `SELECT d.code, b.status, h.status AS hold
         FROM departure d LEFT JOIN hold h ON h.departure_id = d.id LEFT JOIN booking b ON b.hold_id = h.id
         WHERE d.id = ANY($1) AND (b.status IS DISTINCT FROM 'confirmed' OR EXISTS (
           SELECT FROM booking b2 LEFT JOIN notice n ON n.subject_id = b2.id LEFT JOIN delivery_attempt a ON a.notice_id = n.id
           WHERE b2.id = b.id AND coalesce(a.status, '') NOT IN ('accepted', 'delivered')))`,
        [departures],
      );
      return rows;
    };
    await expect.poll(open, { timeout: 150_000, interval: 500 }).toEqual([]);
  }
}
