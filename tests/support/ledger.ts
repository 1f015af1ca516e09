import { afterEach, beforeEach } from "vitest";
import { issueInvoice } from "@/lib/billing/issue-invoice";
import { postEntry } from "@/lib/billing/post-entry";
import { runStatements } from "@/lib/billing/run-statements";
import { clock } from "@/lib/clock";
import type { LocalDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { PersonValues } from "@/lib/privacy/privacy";
import { collected } from "@/tests/lib/privacy/arrange";
import type { useShop } from "@/tests/support/shop";

export type Owing = { customerId: string; personId: string };

/** The accounts that a movement of each kind is posted to. */
const sides = {
  payment_received: { debit: "stripe_clearing", credit: "customer_deposits" },
  refund_sent: { debit: "customer_deposits", credit: "stripe_clearing" },
  refund_returned: { debit: "stripe_clearing", credit: "customer_deposits" },
} as const;

/** Customers whose money moves as a test wants, on the days on which it wants, and the statements that come of it. */
export function useLedger(shop: ReturnType<typeof useShop>) {
  const { database } = shop;
  const now = clock.now;
  let made: Promise<string> | undefined;
  // Months are run once: each test has its own.
  beforeEach(async () => {
    const client = await database.owner.connect();
    await client.query("SET session_replication_role = replica");
    await client.query("TRUNCATE statement_run, statement, statement_line, statement_party");
    await client.query("RESET session_replication_role");
    client.release();
  });
  afterEach(() => {
    clock.now = now;
  });

  // Bills are of a booking: all of them of this one.
  async function booked(): Promise<string> {
    made ??= shop.received().then(({ payment }) => payment.booking_id);
    return await made;
  }

  return {
    /** Somebody who owes nothing yet. */
    async customer(values: PersonValues = {}): Promise<Owing> {
      const personId = await collected(values);
      const customerId = newId();
      await database.owner.query("INSERT INTO customer (id, person_id) VALUES ($1, $2)", [
        ...[customerId, personId],
      ]);
      return { customerId, personId };
    },
    async bill(to: Owing, amountMinor: bigint, at: Date, dueOn: LocalDate): Promise<void> {
      const bookingId = await booked();
      const before = clock.now;
      clock.now = () => at;
      await issueInvoice(database.open("billing"), {
        ...{ kind: "full", reason: newId(), bookingId, ...to, policyVersion: 1 },
        ...{ currency: "USD", dueOn },
        about: {
          ...{ seller: "Us", bookingRef: "A", vacationTitle: "B", terms: [] },
          ...{ startsOn: "2027-06-12", endsOn: "2027-06-23", tax: { name: "Tax", rate: 0 } },
        },
        lines: [{ text: "One", quantity: 1, unitMinor: amountMinor, amountMinor, taxMinor: 0n }],
      });
      clock.now = before;
    },
    async move(
      { customerId }: Owing,
      kind: keyof typeof sides,
      amountMinor: bigint,
      at: Date,
    ): Promise<void> {
      await postEntry(database.open("payment"), {
        ...{ kind, sourceId: newId(), customerId, bookingId: newId(), currency: "USD" },
        ...{ ...sides[kind], amountMinor, at },
      });
    },
    /** What the worker does by the clock, at an instant. */
    async statements(at: Date): Promise<void> {
      clock.now = () => at;
      await runStatements(database.open("billing"));
    },
    /** The statements of a customer, oldest first, in cents. */
    async of({ customerId }: Owing): Promise<StoredStatement[]> {
      const { rows } = await database.owner.query(
        `SELECT s.id, to_char(s.month, 'YYYY-MM') AS month, s.opening_minor::int8::text AS opening, s.closing_minor::text AS closing,
                s.ageing::text[] AS ageing, s.code,
                coalesce((SELECT array_agg(l.amount_minor::text ORDER BY l.seq) FROM statement_line l WHERE l.statement_id = s.id), '{}') AS lines,
                coalesce((SELECT array_agg(l.late ORDER BY l.seq) FROM statement_line l WHERE l.statement_id = s.id), '{}') AS late
         FROM statement s WHERE s.customer_id = $1 ORDER BY s.month`,
        [customerId],
      );
      return rows.map(({ opening, closing, ageing, lines, ...row }) => ({
        ...{ ...row, opening: BigInt(opening), closing: BigInt(closing) },
        ...{ ageing: ageing.map(BigInt), lines: lines.map(BigInt) },
      }));
    },
  };
}

export type StoredStatement = {
  id: string;
  month: string;
  opening: bigint;
  closing: bigint;
  ageing: bigint[];
  code: string;
  lines: bigint[];
  late: boolean[];
};
