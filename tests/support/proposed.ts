import type pg from "pg";
import { newId } from "@/lib/ids";

/** A refund of a booking that an employee has proposed, and that waits. */
export async function proposedRefund(
  owner: pg.Pool,
  { ref, by, amountMinor = 100 }: { ref: string; by: string; amountMinor?: number },
): Promise<string> {
  const { rows } = await owner.query(
    `INSERT INTO proposal (id, kind, subject_id, ref, customer_id, amount_minor, currency, reason, alone, state, proposed_by)
     SELECT $1, 'refund', b.id, b.ref, b.customer_id, $4, 'USD', 'goodwill', false, 'waiting', $3 FROM booking b WHERE b.ref = $2 RETURNING id`,
    [newId(), ref, by, amountMinor],
  );
  return rows[0].id;
}

/** That a booking is changed as an employee was told, and that waits. */
export async function proposedChange(
  owner: pg.Pool,
  { id, ref, by }: { id: string; ref: string; by: string },
): Promise<string> {
  await owner.query(
    `INSERT INTO proposal (id, kind, subject_id, ref, customer_id, amount_minor, currency, reason, alone, state, proposed_by)
     SELECT $1, 'booking_change', b.id, b.ref, b.customer_id, b.total_minor, 'USD', 'by_phone', false, 'waiting', $3 FROM booking b WHERE b.ref = $2`,
    [id, ref, by],
  );
  return id;
}

/** That a departure is cancelled, as an employee has proposed it, and that waits. */
export async function proposedCancelling(
  owner: pg.Pool,
  { departureId, code, by }: { departureId: string; code: string; by: string },
): Promise<string> {
  const { rows } = await owner.query(
    `INSERT INTO proposal (id, kind, subject_id, ref, amount_minor, currency, reason, alone, state, proposed_by)
     VALUES ($1, 'departure_cancellation', $2, $3, 0, 'USD', 'too_few', false, 'waiting', $4) RETURNING id`,
    [newId(), departureId, code, by],
  );
  return rows[0].id;
}
