import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Destroys copies whose seven days are over, and keys that lock no copy any more. Run hourly under `rights`. */
export async function forgetArchives(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH gone AS (DELETE FROM data_archive WHERE asked_at <= now() - interval '7 days' RETURNING person_id)
    DELETE FROM vault.person_key WHERE retention_class = 'archive' AND person_id IN (SELECT person_id FROM gone)
      AND NOT EXISTS (SELECT FROM data_archive a WHERE a.person_id = person_key.person_id AND a.asked_at > now() - interval '7 days')`);
}
