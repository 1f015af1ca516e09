import { undecided } from "@/lib/billing/contested";
import { settledMinor } from "@/lib/billing/settled-minor";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** What is to be paid next, and by when. */
export type Due = { on: LocalDate; minor: bigint };

/**
 * What of each booking is to be paid next, by the ledger and the schedule: what came in, or is written off, covers what was due first, and
 * late fees last (rule 41). A booking of which nothing is left to pay, or of which it is still to be decided, has no entry.
 */
export async function listDue(
  ctx: Context,
  input: { bookingIds: readonly string[] },
): Promise<Map<string, Due>> {
  const rows = await ctx.db.$queryRaw<{ id: string; on: Date; minor: bigint }[]>(sql`
    SELECT DISTINCT ON (s.booking_id) s.booking_id AS id, s.due_on AS "on",
      least(s.amount_minor, s.up_to - settled.minor)::bigint AS minor
    FROM (SELECT w.*, sum(amount_minor) OVER (PARTITION BY booking_id ORDER BY is_fee, seq) AS up_to FROM (
            SELECT booking_id, false AS is_fee, seq::bigint AS seq, due_on, amount_minor FROM payment_schedule_line
            UNION ALL SELECT f.booking_id, true, f.number, f.due_on, f.total_minor FROM invoice f
            WHERE f.kind = 'late_fee' AND NOT EXISTS (SELECT FROM invoice back WHERE back.refers_to = f.id)) w
          WHERE booking_id = ANY(${input.bookingIds}::uuid[])) s
    CROSS JOIN LATERAL (SELECT ${settledMinor(sql`s.booking_id`)} AS minor) settled
    WHERE s.up_to > settled.minor AND NOT ${undecided(sql`s.booking_id`)} ORDER BY s.booking_id, s.is_fee, s.seq`);
  return new Map(rows.map(({ id, on, minor }) => [id, { on: fromDateColumn(on), minor }]));
}
