import type pg from "pg";

/** Somebody with an account of the usual size, a booking of theirs and a bill. */
export type Found = { customerId: string; ref: string; invoice: string };

/**
 * Customers with five bookings each, and two bills for each booking: what was paid of them stands in the ledger, and how each bill stands
 * where the ledger's trigger would have written it. Of each hundred some are late, in part or whole.
 */
export async function manyInvoices(owner: pg.Pool, customers: number): Promise<Found> {
  const client = await owner.connect();
  try {
    // What looks at each row by itself would take hours.
    await client.query("SET session_replication_role = replica");
    await client.query("SET statement_timeout = 0");
    await client.query(bookings, [customers]);
    for (const statement of rows) await client.query(statement);
    const { rows: found } = await client.query<Found>(
      `SELECT m.customer_id AS "customerId", m.ref, 'TEST-IV-' || m.number AS invoice FROM made m ORDER BY m.n DESC LIMIT 1`,
    );
    await client.query("DROP TABLE made, billed");
    await client.query("RESET session_replication_role");
    await client.query(
      "VACUUM ANALYZE customer, booking, invoice, invoice_standing, booking_standing, ledger_entry, ledger_posting, payment",
    );
    const [one] = found;
    if (!one) throw new Error("There are no customers.");
    return one;
  } finally {
    client.release();
  }
}

/** $1 customers. A fifth of each price is its deposit, and paid; the balance is due within a year before or after today. */
const bookings = `
  CREATE TEMP TABLE made AS
  SELECT n, id, ref, customer_id, hold_id, deposit, balance, due_on, number,
    CASE WHEN due_on < current_date THEN CASE n % 50 WHEN 0 THEN 0 WHEN 1 THEN balance / 2 ELSE balance END
         ELSE CASE n % 3 WHEN 0 THEN balance ELSE 0 END END AS paid
  FROM (
    SELECT n, gen_random_uuid() AS id, 'B' || upper(lpad(to_hex(n), 7, '0')) AS ref, customer.id AS customer_id, gen_random_uuid() AS hold_id,
      (20000 + n % 977 * 100)::bigint AS deposit, (80000 + n % 977 * 400)::bigint AS balance,
      current_date - 360 + (n::bigint * 7919 % 720)::int AS due_on, 10000000 + 2 * n AS number
    FROM (SELECT gen_random_uuid() AS id, at FROM generate_series(0, $1::int - 1) at) customer
      CROSS JOIN LATERAL generate_series(customer.at * 5 + 1, customer.at * 5 + 5) n) b`;

const rows = [
  "INSERT INTO customer (id, person_id) SELECT DISTINCT customer_id, customer_id FROM made",
  `INSERT INTO booking (id, ref, person_id, customer_id, departure_id, quote_id, hold_id, edition_id, cancellation_terms_id, booking_terms_id,
     policy_version, currency, total_minor, status, created_at, confirmed_at)
   SELECT id, ref, customer_id, customer_id, id, id, hold_id, id, id, id, 1, 'USD', deposit + balance, 'confirmed', due_on - 90, due_on - 90 FROM made`,
  `CREATE TEMP TABLE billed AS
   SELECT n, gen_random_uuid() AS id, 'deposit' AS kind, id AS booking_id, customer_id, number, due_on - 90 AS issued_on, due_on - 90 AS due_on,
     deposit AS total, 0::bigint AS open FROM made
   UNION ALL
   SELECT n, gen_random_uuid(), 'balance', id, customer_id, number + 1, due_on - 21, due_on, balance, balance - paid FROM made`,
  `INSERT INTO invoice (id, prefix, number, kind, booking_id, customer_id, reason, currency, tax_minor, total_minor, issued_at, issued_on, due_on, about)
   SELECT id, 'TEST-IV-', number, kind, booking_id, customer_id, kind, 'USD', 0, total, issued_on, issued_on, due_on, '{}' FROM billed ORDER BY number`,
  `INSERT INTO invoice_standing (invoice_id, booking_id, customer_id, kind, issued_on, due_on, total_minor, open_minor, state)
   SELECT id, booking_id, customer_id, kind, issued_on, due_on, total, open,
     CASE open WHEN 0 THEN 'paid' WHEN total THEN 'open' ELSE 'part' END FROM billed ORDER BY number`,
  `INSERT INTO booking_standing (subject_id, booking_id, customer_id, billed_minor, settled_minor)
   SELECT id, id, customer_id, deposit + balance, deposit + paid FROM made`,
  `INSERT INTO payment (id, kind, booking_id, customer_id, hold_id, method, amount_minor, currency, status, session_expires_at, created_at, settled_at)
   SELECT gen_random_uuid(), kind, id, customer_id, hold, 'stripe_checkout', minor, 'USD', 'confirmed', day, day, day
   FROM made, LATERAL (VALUES ('checkout', hold_id, deposit, due_on - 90), ('balance', NULL, paid, due_on - 3)) AS p (kind, hold, minor, day) WHERE minor > 0`,
  ledger(
    "invoice_issued",
    ["receivable", "advance_sales"],
    "id, total AS minor, customer_id, booking_id, issued_on AS day FROM billed",
  ),
  ledger(
    "payment_received",
    ["customer_deposits", "stripe_clearing"],
    `p.id, -p.amount_minor AS minor, p.customer_id, p.booking_id, p.created_at::date AS day FROM payment p JOIN made m ON m.id = p.booking_id`,
  ),
];

/** An entry with its two postings for each row of what it is of. */
function ledger(kind: string, [account, other]: [string, string], of: string): string {
  return `
  WITH given AS (SELECT gen_random_uuid() AS entry, given.* FROM (SELECT ${of}) given), entries AS (
    INSERT INTO ledger_entry (id, kind, source_id, customer_id, booking_id, effective_on)
    SELECT entry, '${kind}', id, customer_id, booking_id, day FROM given)
  INSERT INTO ledger_posting (entry_id, seq, account, amount_minor, currency)
  SELECT entry, side.seq, side.account, side.sign * minor, 'USD'
  FROM given, (VALUES (1, '${account}', 1), (2, '${other}', -1)) AS side (seq, account, sign)`;
}
