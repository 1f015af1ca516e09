import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Destroys what is left of sessions that have ended: nobody is signed in by them any more. Run hourly under `sign_in`. */
export async function forgetSessions(ctx: Context): Promise<number> {
  return await ctx.db.$executeRaw(sql`
    DELETE FROM session WHERE ends_at <= now() OR seen_at <= now() - make_interval(secs => idle_seconds)`);
}
