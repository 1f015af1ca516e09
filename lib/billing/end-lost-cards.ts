import { endCards } from "@/lib/billing/end-cards";
import { listKeptCards } from "@/lib/billing/list-kept-cards";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

const batch = 500;

/**
 * Keeps no card of which nothing is known any more, or may not be used: its person had it removed, or was erased though a debt of theirs
 * stands (P43). Then Stripe forgets it, too. Run every hour under `payment`.
 */
export async function endLostCards(ctx: Context): Promise<void> {
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT DISTINCT booking_id AS id FROM kept_card WHERE status = 'kept' AND booking_id > ${last}::uuid
      ORDER BY booking_id LIMIT ${batch}`);
    const bookingIds = rows.map(({ id }) => id);
    const known = await listKeptCards(ctx, { bookingIds });
    const lost = bookingIds.filter((id) => !known.has(id));
    if (lost.length > 0) await endCards(ctx, { bookingIds: lost, why: "erased" });
    const end = bookingIds.at(-1);
    if (end === undefined) return;
    last = end;
  }
}
