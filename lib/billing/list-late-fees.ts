import { invoiceName } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Row = { prefix: string; number: bigint; amountMinor: bigint; dueOn: Date };

/** What being late costs a booking, bill by bill, the first first: none that was taken back. */
export async function listLateFees(
  ctx: Context,
  { bookingId }: { bookingId: string },
): Promise<{ name: string; amountMinor: bigint; dueOn: LocalDate }[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT f.prefix, f.number, f.total_minor AS "amountMinor", f.due_on AS "dueOn" FROM invoice f
    WHERE f.booking_id = ${bookingId}::uuid AND f.kind = 'late_fee' AND NOT EXISTS (SELECT FROM invoice back WHERE back.refers_to = f.id)
    ORDER BY f.issued_at, f.number`);
  return rows.map(({ amountMinor, dueOn, ...bill }) => ({
    ...{ name: invoiceName(bill), amountMinor, dueOn: fromDateColumn(dueOn) },
  }));
}
