import type pg from "pg";

/**
 * Customers with mail addresses, of the people who are there, each with so many payments and refunds, one a day from a day on, straight
 * into the ledger: as many as no test could make one by one.
 */
export async function manyCustomers(
  owner: pg.Pool,
  { entries, from }: { entries: number; from: string },
): Promise<number> {
  await owner.query(
    `INSERT INTO customer (id, person_id) SELECT gen_random_uuid(), e.person_id FROM vault.email e
     WHERE NOT EXISTS (SELECT FROM customer c WHERE c.person_id = e.person_id)`,
  );
  const client = await owner.connect();
  // The ledger's own checks would look at each entry by itself.
  await client.query("SET session_replication_role = replica");
  await client.query(
    `WITH made AS (
       INSERT INTO ledger_entry (id, kind, source_id, customer_id, effective_on)
       SELECT gen_random_uuid(), CASE n % 3 WHEN 0 THEN 'refund_sent' ELSE 'payment_received' END, gen_random_uuid(), c.id, $2::date + n
       FROM customer c, generate_series(0, $1::int - 1) n RETURNING id, kind, effective_on)
     INSERT INTO ledger_posting (entry_id, seq, account, amount_minor, currency)
     SELECT made.id, side.seq, side.account,
            side.sign * CASE made.kind WHEN 'refund_sent' THEN 9000 ELSE -100 END, 'USD'
     FROM made, (VALUES (1, 'customer_deposits', 1), (2, 'stripe_clearing', -1)) AS side (seq, account, sign)`,
    [entries, from],
  );
  await client.query("RESET session_replication_role");
  client.release();
  await owner.query("VACUUM ANALYZE ledger_entry, ledger_posting, customer");
  const { rows } = await owner.query<{ count: number }>("SELECT count(*)::int FROM customer");
  return rows[0]?.count ?? 0;
}
