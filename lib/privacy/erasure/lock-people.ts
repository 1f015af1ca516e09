import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Has this transaction alone with these people until it ends: nothing of theirs is collected, chosen or erased meanwhile. The locks
 * are those that the vault itself takes (lib/policy/sql/lock-person.ts), in their order.
 */
export async function lockPeople(ctx: Context, personIds: readonly string[]): Promise<void> {
  await ctx.db.$queryRaw(sql`
    SELECT count(pg_advisory_xact_lock(7274003, slot))::int AS locked
    FROM (SELECT DISTINCT uuid_hash(id) & 1023 AS slot FROM unnest(${personIds}::uuid[]) AS p(id) ORDER BY slot) slots`);
}
