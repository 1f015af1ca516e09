import type pg from "pg";
import { newId, newReference } from "@/lib/ids";

/** A letter that was taken to the post, of a bill to somebody that says nothing. */
export async function mailedLetter(
  owner: pg.Pool,
  { mailed = true }: { mailed?: boolean } = {},
): Promise<{ batchId: string; number: string }> {
  const [notice, attempt, batchId, number] = [newId(), newId(), newId(), newReference()];
  const { rows } = await owner.query("SELECT id FROM person WHERE erased_at IS NULL LIMIT 1");
  const personId = rows[0].id;
  const run = (query: string, values: unknown[]) => owner.query(query, values);
  await run(
    "INSERT INTO notice (id, kind, subject_id, event, person_id) VALUES ($1, 'balance_reminder', $2, 'x', $3)",
    [notice, newId(), personId],
  );
  await run(
    "INSERT INTO delivery_attempt (id, notice_id, channel, status, message_id) VALUES ($1, $2, 'post', 'queued', $3)",
    [attempt, notice, attempt],
  );
  await run(
    `INSERT INTO letter_batch (id, printed_at, mailed_at, mailed_by)
     VALUES ($1, now(), CASE WHEN $2 THEN now() END, CASE WHEN $2 THEN $1::uuid END)`,
    [batchId, mailed],
  );
  await run(
    `INSERT INTO letter (attempt_id, person_id, number, batch_id, sheets, key_wrapped, address_ct, pages_ct)
     VALUES ($1, $2, $3, $4, 2, '', '', '')`,
    [attempt, personId, number, batchId],
  );
  return { batchId, number };
}
