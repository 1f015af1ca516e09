import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { LedgerCount } from "@/lib/privacy/privacy";

/** How many entries each ledger holds, as the public may know it (P37): of a ledger about people no number below ten is told. */
export async function listLedgerCounts(ctx: Context): Promise<LedgerCount[]> {
  return await ctx.db.$queryRaw<LedgerCount[]>(sql`
    SELECT ledger, entries FROM ledger_count ORDER BY ledger`);
}
