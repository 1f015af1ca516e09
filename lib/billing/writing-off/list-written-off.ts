import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** A bill of which something is written off. */
export type WrittenOff = {
  id: string;
  bookingId: string;
  customerId: string;
  currency: string;
  offMinor: bigint;
};

/** The bills of a booking of which something is written off, the first before the others. Exact while the caller keeps its standing locked. */
export async function listWrittenOff(ctx: Context, bookingId: string): Promise<WrittenOff[]> {
  return await ctx.db.$queryRaw<WrittenOff[]>(sql`
    SELECT i.id, i.booking_id AS "bookingId", i.customer_id AS "customerId", i.currency, sum(w.amount_minor)::bigint AS "offMinor"
    FROM write_off w JOIN invoice i ON i.id = w.invoice_id WHERE w.booking_id = ${bookingId}::uuid
    GROUP BY i.id HAVING sum(w.amount_minor) > 0 ORDER BY i.issued_at, i.prefix, i.number`);
}
