import { clock } from "@/lib/clock";
import { noticeKinds } from "@/lib/notices/notices";
import type { World } from "@/scripts/start/year/world";

/** What may be told of what, as the ledger of what leaves has it. */
const kinds = Object.entries(noticeKinds).flatMap(([kind, known]) =>
  "use" in known ? [{ kind, use: known.use, fields: [...known.fields] }] : [],
);

/**
 * Notes of every mail of the past that it was sent on its day, with the entry that lets it out and a commitment to nothing, and takes it
 * out of what waits: nothing is sent.
 */
export async function layMailToRest({ owner }: World): Promise<void> {
  await owner.query(
    `WITH kinds AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS k (kind text, use text, fields text[])),
     past AS (
       UPDATE delivery_attempt a SET status = 'accepted', answer = '250', tries = 1,
         accepted_at = n.created_at + interval '3 seconds', address_hash = e.address_index
       FROM notice n JOIN vault.email e ON e.person_id = n.person_id
       WHERE n.id = a.notice_id AND a.status = 'queued' AND a.channel = 'email'
       RETURNING n.id, n.kind, n.person_id, n.created_at),
     entered AS (
       INSERT INTO disclosure (id, person_id, recipient, purpose, mode, fields, version, gids, operation_id, at)
       SELECT gen_random_uuid(), past.person_id, 'subject', k.use, 'contact:email', k.fields, made.version, made.gids, past.id, past.created_at
       FROM past JOIN kinds k USING (kind) CROSS JOIN LATERAL
         vault.decide_disclosure(past.person_id, k.use, 'subject', 'contact:email', '{email}', k.fields, NULL, '{interest:service}') made)
     INSERT INTO dispatch (operation_id, person_id, commitment, at)
     SELECT id, person_id, sha256(id::text::bytea), created_at FROM past`,
    [JSON.stringify(kinds)],
  );
  await owner.query("DELETE FROM outbox_event WHERE kind = 'notice.queued'");
}

/** The desk shows what waits for a person: no mail says so once more. */
export async function leaveUntold({ owner }: World): Promise<void> {
  await owner.query("DELETE FROM outbox_event WHERE kind = 'attention.opened'");
}

/** Somebody has seen to whatever waited longer than this. */
export async function settleMatters({ owner }: World, days: number): Promise<void> {
  const before = new Date(clock.now().getTime() - days * 86_400_000);
  await owner.query(
    "UPDATE attention SET resolved_at = opened_at + interval '1 day' WHERE resolved_at IS NULL AND opened_at < $1",
    [before],
  );
}
