import { type emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/** What was paid for the booking that `bookingId` names, less what went back, and what of it is written off: a part of a statement. */
export function settledMinor(bookingId: Sql): Sql {
  return sql`coalesce((SELECT sum(CASE l.account WHEN 'bad_debt' THEN l.amount_minor ELSE -l.amount_minor END)
    FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
    WHERE e.booking_id = ${bookingId} AND l.account IN ('customer_deposits', 'bad_debt')), 0)::bigint`;
}
