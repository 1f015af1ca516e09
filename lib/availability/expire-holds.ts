import { endHolds } from "@/lib/availability/holding/end-holds";
import type { Context } from "@/lib/context/open-context";
import { emptySql, sql } from "@/lib/db/sql";

/**
 * Ends holds past their time, 500 at once, or the one that is named. Availability does not wait for it (rule 6): it tidies.
 * @returns how many ended.
 */
export async function expireHolds(
  ctx: Context,
  input: { holdId?: string } = {},
): Promise<{ expired: number }> {
  const one = input.holdId ? sql`AND id = ${input.holdId}::uuid` : emptySql;
  const wait = input.holdId ? emptySql : sql`SKIP LOCKED`;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH found AS (
      SELECT id, status AS was FROM hold WHERE status = 'active' AND expires_at <= now() ${one}
      ORDER BY id LIMIT 500 FOR UPDATE ${wait}
    ), ${endHolds("expired", "clock")}`;
  return { expired: rows.length };
}
