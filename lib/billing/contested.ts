import { disputed } from "@/lib/billing/disputed";
import { clock } from "@/lib/clock";
import { type emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/**
 * Whether a bank asks at an instant about a payment for the booking that `bookingId` names, or took it back for good, or who booked
 * disputes a bill of it: a part of a statement. Then none of its bills is overdue, and a person decides how it goes on (rule 89).
 */
export function contested(bookingId: Sql, at: Date = clock.now()): Sql {
  return sql`(EXISTS (SELECT FROM chargeback c WHERE c.booking_id = ${bookingId} AND c.opened_at <= ${at}
    AND (c.status = 'lost' OR c.decided_at IS NULL OR c.decided_at > ${at})) OR ${disputed(bookingId, at)})`;
}

/**
 * Whether that is still to be decided, by the bank or by us: what a bank has kept is owed again. A part of a statement.
 */
export function undecided(bookingId: Sql): Sql {
  return sql`(EXISTS (SELECT FROM chargeback c WHERE c.booking_id = ${bookingId} AND c.status = 'open') OR ${disputed(bookingId)})`;
}
