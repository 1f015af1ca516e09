import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** What of a schedule is after the deposit: how much, by when, in how many parts, and whether a part of it is billed already. */
export type Balance = { amountMinor: bigint; dueOn: LocalDate; parts: number; billed: boolean };

type Row = { amountMinor: bigint; dueOn: Date; parts: number; billed: boolean };

/** Null where a booking was to be paid at once. */
export async function readBalance(ctx: Context, bookingId: string): Promise<Balance | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT sum(l.amount_minor)::bigint AS "amountMinor", max(l.due_on) AS "dueOn", count(*)::int AS parts,
           bool_or(EXISTS (SELECT FROM invoice i WHERE i.booking_id = l.booking_id AND i.reason = 'schedule ' || l.seq)) AS billed
    FROM payment_schedule_line l WHERE l.booking_id = ${bookingId}::uuid AND l.kind IN ('instalment', 'balance')
    GROUP BY l.booking_id`);
  return row ? { ...row, dueOn: fromDateColumn(row.dueOn) } : null;
}
