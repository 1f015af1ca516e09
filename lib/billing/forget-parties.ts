import { forgetStatementParties } from "@/lib/billing/statements/parties";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/**
 * Destroys who bills and statements were made out to, with the keys, once they need be kept no longer; the amounts stay (rule 116). Run
 * daily under `rights`.
 */
export async function forgetParties(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw(sql`
    DELETE FROM invoice_party WHERE keep_until < ${toDateColumn(localDateOf(clock.now()))}::date`);
  await forgetStatementParties(ctx);
}
