import { clock } from "@/lib/clock";
import { type emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/**
 * Whether a bill of the booking that `bookingId` names is disputed at an instant by who booked: until a clerk has answered, and where
 * that was a yes, until it is corrected. A part of a statement (rule 89).
 */
export function disputed(bookingId: Sql, at: Date = clock.now()): Sql {
  return sql`EXISTS (SELECT FROM bill_dispute d WHERE d.booking_id = ${bookingId} AND d.raised_at <= ${at}
    AND (d.answered_at IS NULL OR d.answered_at > ${at}
      OR (d.answer = 'upheld' AND (d.corrected_at IS NULL OR d.corrected_at > ${at}))))`;
}
