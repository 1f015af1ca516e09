import { type emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/** What was paid for the booking that `bookingId` names, less what went back, by the ledger: a part of a statement (rule 41). */
export function paidMinor(bookingId: Sql): Sql {
  return sql`coalesce((SELECT -sum(l.amount_minor) FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
    WHERE e.booking_id = ${bookingId} AND l.account = 'customer_deposits'), 0)::bigint`;
}
