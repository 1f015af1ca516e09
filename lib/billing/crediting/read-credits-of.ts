import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Kept = { personId: string; leftMinor: bigint; keptAt: Date };

/** What is left of the credits of their accounts: an account has the number of its holder. */
export async function readCreditsOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<Kept[]> {
  return await ctx.db.$queryRaw<Kept[]>(sql`
    SELECT account_id AS "personId", left_minor AS "leftMinor", kept_at AS "keptAt" FROM customer_credit
    WHERE account_id = ANY(${personIds}::uuid[]) AND left_minor > 0 ORDER BY kept_at, id`);
}
