import type pg from "pg";
import { expect } from "vitest";
import { customerAccounts } from "@/lib/billing/entries";
import { checkInvariants } from "@/tests/support/invariants";

/** What the books are held against: the last month that is stated and when that was, and what Stripe and our bank say. */
export type Held = {
  /** The first day that is on no statement yet. */
  until: string;
  statedAt: Date;
  net: bigint;
  fees: bigint;
  movements: string[];
  bankMinor: bigint;
};

type Books = Pick<pg.PoolClient, "query">;
type Check = { query: string; values: (held: Held) => unknown[] };

const sumOf = "SELECT coalesce(sum(amount_minor), 0) AS minor FROM ledger_posting WHERE account =";

/** Each query finds what is off, be it by a cent. */
const checks: Record<string, Check> = {
  "each customer’s last statement closes with what the ledger says of them": {
    query: `
      SELECT coalesce(s.customer_id, l.customer_id) AS customer, s.closing_minor AS stated, l.minor AS posted
      FROM (SELECT DISTINCT ON (customer_id) customer_id, closing_minor FROM statement ORDER BY customer_id, month DESC) s
      FULL JOIN (SELECT e.customer_id, sum(p.amount_minor) AS minor FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
        WHERE p.account = ANY($3) AND e.customer_id IS NOT NULL AND e.effective_on < $1 AND e.posted_at <= $2
        GROUP BY 1) l ON l.customer_id = s.customer_id
      WHERE coalesce(s.closing_minor, 0) <> coalesce(l.minor, 0)`,
    values: ({ until, statedAt }) => [until, statedAt, customerAccounts],
  },
  "what each customer paid by card in the books is what moved at Stripe for them": {
    query: `
      SELECT coalesce(l.customer_id, m.customer_id) AS customer, l.minor AS posted, m.minor AS moved
      FROM (SELECT e.customer_id, sum(p.amount_minor) AS minor FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
        WHERE p.account = 'stripe_clearing' AND e.customer_id IS NOT NULL GROUP BY 1) l
      FULL JOIN (SELECT o.customer_id, sum(m.amount_minor) AS minor FROM stripe_movement m JOIN (
          SELECT id, customer_id FROM payment
          UNION ALL SELECT r.id, p.customer_id FROM refund r JOIN payment p ON p.id = r.payment_id
          UNION ALL SELECT c.id, p.customer_id FROM chargeback c JOIN payment p ON p.id = c.payment_id) o ON o.id = m.subject_id
        GROUP BY 1) m ON m.customer_id = l.customer_id
      WHERE coalesce(l.minor, 0) <> coalesce(m.minor, 0)`,
    values: () => [],
  },
  "the books have at Stripe what Stripe has for us": {
    query: `SELECT minor FROM (${sumOf} 'stripe_clearing') books WHERE minor <> $1`,
    values: ({ net }) => [net],
  },
  "the books have as fees what Stripe kept": {
    query: `SELECT minor FROM (${sumOf} 'processor_fees') books WHERE minor <> $1`,
    values: ({ fees }) => [fees],
  },
  "the books have at our bank what came and went there": {
    query: `SELECT minor FROM (${sumOf} 'bank') books WHERE minor <> $1`,
    values: ({ bankMinor }) => [bankMinor],
  },
  "documents are numbered from one, none left out and none twice": {
    query: `SELECT prefix FROM invoice GROUP BY prefix
      HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)`,
    values: () => [],
  },
  "every movement at Stripe is matched": {
    query:
      "SELECT id FROM unnest($1::text[]) id WHERE NOT EXISTS (SELECT FROM stripe_movement m WHERE m.id = id.id)",
    values: ({ movements }) => [movements],
  },
  "nothing was put before a person that is not ours, or is in the books alone": {
    query: `SELECT kind, detail FROM attention
      WHERE kind IN ('not_at_stripe', 'unknown_payment', 'unknown_dispute', 'foreign_event', 'paid_after_end')`,
    values: () => [],
  },
};

/** Holds the books against all else there is, to the cent. @param about what a failure says of where it was. */
export async function audit(books: Books, held: Held, about: string): Promise<void> {
  for (const [name, { query, values }] of Object.entries(checks)) {
    const { rows } = await books.query(query, values(held));
    expect(rows, `${name}; ${about}`).toEqual([]);
  }
  await checkInvariants(books);
}
