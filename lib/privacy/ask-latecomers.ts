import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Looks at everybody again, each day until a day after a version took effect: who filled in a form of the version before, meanwhile,
 * is asked too (P45). Nobody is asked twice.
 */
export async function askLatecomers(ctx: Context): Promise<void> {
  await ctx.transaction(async (inner) => {
    const again = await inner.db.$queryRaw<{ version: number }[]>(sql`
      UPDATE asking_round SET cursor = '00000000-0000-0000-0000-000000000000', begun_at = now(), ended_at = NULL
      WHERE ended_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM policy_effect e WHERE e.number = asking_round.version AND asking_round.begun_at > e.at + interval '24 hours')
      RETURNING version`);
    for (const { version } of again) await emit(inner, "policy.asking", { number: version });
  });
}
