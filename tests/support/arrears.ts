import type pg from "pg";

type Told = {
  /** Overdue notices, of which so many are shown to have arrived. */
  sent: number;
  arrived: number;
};

/** That somebody was asked for a bill since it was late, and what became of it. @returns the case, the one that is open. */
export async function asked(
  owner: pg.Pool,
  invoiceId: string,
  { sent, arrived }: Told,
): Promise<string> {
  await owner.query(
    "UPDATE dunning_case SET closed_at = now() WHERE closed_at IS NULL AND customer_id = (SELECT customer_id FROM invoice WHERE id = $1)",
    [invoiceId],
  );
  const { rows } = await owner.query(
    `WITH bill AS (SELECT * FROM invoice WHERE id = $1), made AS (
       INSERT INTO dunning_case (id, customer_id, currency, anchor_id, opened_at)
       SELECT gen_random_uuid(), customer_id, currency, id, now() FROM bill RETURNING id, anchor_id
     ), taken AS (
       INSERT INTO dunning_action (id, case_id, level, anchor_id, rules_version, taken_on, taken_at)
       SELECT gen_random_uuid(), made.id, 1 + n, made.anchor_id, 1, bill.due_on + 3 * n, now() FROM made, bill, generate_series(1, $2) AS n
       RETURNING id, level
     ), told AS (
       INSERT INTO notice (id, kind, subject_id, event, person_id)
       SELECT gen_random_uuid(), 'payment_overdue', taken.id, 'taken', c.person_id FROM taken, bill JOIN customer c ON c.id = bill.customer_id
       RETURNING id, subject_id, person_id
     ), let_out AS (
       INSERT INTO disclosure (id, person_id, recipient, purpose, mode, fields, version, gids, operation_id)
       SELECT gen_random_uuid(), person_id, 'subject', 'finance', 'contact:email', '{email.address}', 1, ARRAY(SELECT gid FROM vault.right_bit WHERE field_group = 'email' LIMIT 1), id FROM told
     ), left_by AS (INSERT INTO dispatch (operation_id, person_id, commitment) SELECT id, person_id, decode(repeat('00', 32), 'hex') FROM told), went AS (
       INSERT INTO delivery_attempt (id, notice_id, channel, status, message_id, accepted_at)
       SELECT gen_random_uuid(), told.id, 'email', CASE WHEN taken.level <= 1 + $3 THEN 'delivered' ELSE 'accepted' END, told.id || '@here', now()
       FROM told JOIN taken ON taken.id = told.subject_id
     ) SELECT id FROM made`,
    [invoiceId, sent, arrived],
  );
  return rows[0].id;
}
