import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

const batch = 10_000;

/** Removes events that were passed on more than a week ago, oldest first, a batch at a time. */
export async function sweepOutbox(ctx: Context): Promise<void> {
  for (let removed = batch; removed === batch; ) {
    removed = await ctx.db.$executeRaw(sql`
      DELETE FROM outbox_event WHERE id IN (
        SELECT id FROM outbox_event WHERE relayed_at < now() - interval '7 days' ORDER BY id LIMIT ${batch}
      )`);
  }
}
