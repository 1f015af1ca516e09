import type pg from "pg";
import { newId } from "@/lib/ids";

/** That a bill of a booking is disputed, and where a clerk is given, that they agreed: one for each who asks. */
export async function disputedBill(
  owner: pg.Pool,
  { bookingId, upheldBy = null }: { bookingId: string; upheldBy?: string | null },
): Promise<string> {
  await owner.query("DELETE FROM bill_dispute");
  const { rows } = await owner.query(
    `INSERT INTO bill_dispute (id, invoice_id, booking_id, reason, raised_at, answer, answered_at, answered_by)
     SELECT $1, i.id, i.booking_id, 'paid', now(), CASE WHEN $3::uuid IS NOT NULL THEN 'upheld' END,
            CASE WHEN $3::uuid IS NOT NULL THEN now() END, $3 FROM invoice i WHERE i.booking_id = $2 LIMIT 1 RETURNING id`,
    [newId(), bookingId, upheldBy],
  );
  return rows[0].id;
}
