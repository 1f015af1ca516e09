import { type emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/** What being late costs the booking that `bookingId` names, but what of it was taken back: a part of a statement. */
export function lateFeesMinor(bookingId: Sql): Sql {
  return sql`coalesce((SELECT sum(f.total_minor) FROM invoice f WHERE f.booking_id = ${bookingId} AND f.kind = 'late_fee'
    AND NOT EXISTS (SELECT FROM invoice back WHERE back.refers_to = f.id)), 0)::bigint`;
}
