import type pg from "pg";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import { firstVersion } from "@/tests/support/first-version";

const batch = 500;

/**
 * Customers with a name, an address and a mail address, each billed twice in a month, of which one bill is late, with a payment, a refund
 * and another payment between: their entries go straight into the ledger, past what looks at each by itself.
 * @returns how many there are.
 */
export async function manyDebtors(owner: pg.Pool, count: number): Promise<number> {
  for (let at = 0; at < count; at += batch) await collect(owner, Math.min(batch, count - at));
  const client = await owner.connect();
  await client.query("SET session_replication_role = replica");
  await client.query(entries);
  await client.query(bills);
  await client.query("RESET session_replication_role");
  client.release();
  await owner.query("VACUUM ANALYZE ledger_entry, ledger_posting, customer, invoice");
  const { rows } = await owner.query("SELECT count(*)::int AS count FROM customer");
  return rows[0].count;
}

async function collect(owner: pg.Pool, count: number): Promise<void> {
  const ctx = openContext("booking");
  const token = formToken(firstVersion(), "checkout");
  const form = await readFormToken(ctx, { token, point: "checkout" });
  const address = { street: "1 Example Street", city: "New York", state: "NY", country: "US" };
  const people = Array.from({ length: count }, () => {
    const personId = newId();
    const values = {
      ...{ name: { given: "Ana", surname: "Example" }, email: `${personId}@example.com` },
      address: { ...address, postalCode: "10001" },
    };
    return { personId, provenance: "self", about: ["contact"], values } as const;
  });
  await ctx.transaction((inner) => collectPerson(inner, { form, people }));
  await owner.query("INSERT INTO customer SELECT gen_random_uuid(), unnest($1::uuid[])", [
    people.map(({ personId }) => personId),
  ]);
}

const entries = `
  WITH moved (kind, account, minor, day) AS (VALUES
    ('invoice_issued', 'receivable', 50000, '2026-10-03'::date), ('payment_received', 'customer_deposits', -20000, '2026-10-21'),
    ('refund_sent', 'customer_deposits', 5000, '2026-10-22'), ('payment_received', 'customer_deposits', -1, '2026-10-23'),
    ('invoice_issued', 'receivable', 90000, '2026-10-29')), made AS (
    INSERT INTO ledger_entry (id, kind, source_id, customer_id, effective_on)
    SELECT gen_random_uuid(), m.kind, gen_random_uuid(), c.id, m.day FROM customer c, moved m RETURNING id, kind, effective_on)
  INSERT INTO ledger_posting (entry_id, seq, account, amount_minor, currency)
  SELECT made.id, side.seq, CASE side.seq WHEN 1 THEN m.account ELSE 'stripe_clearing' END, side.sign * m.minor, 'USD'
  FROM made JOIN moved m ON m.kind = made.kind AND m.day = made.effective_on, (VALUES (1, 1), (2, -1)) AS side (seq, sign)`;

const bills = `
  INSERT INTO invoice (id, prefix, number, kind, booking_id, customer_id, reason, currency, tax_minor, total_minor, issued_at, issued_on,
                       due_on, about)
  SELECT e.source_id, 'IV-', row_number() OVER (), 'full', e.source_id, e.customer_id, 'bench', 'USD', 0, 1, now(), e.effective_on,
         e.effective_on + CASE WHEN e.effective_on < '2026-10-10' THEN 15 ELSE 60 END, '{}'
  FROM ledger_entry e WHERE e.kind = 'invoice_issued'`;
