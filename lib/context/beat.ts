import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Says that a worker lives; /api/health looks at how long ago that was. */
export async function beat(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO worker_beat (name, at) VALUES ('worker', now())
    ON CONFLICT (name) DO UPDATE SET at = excluded.at`);
}
