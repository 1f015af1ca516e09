import { forgetStatementParties } from "@/lib/billing/statements/parties";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { getKeptDays } from "@/lib/privacy/get-kept-days";

/**
 * Destroys who bills and statements were made out to, with the keys, once they need be kept no longer: a bill's on the day that was said
 * when it was issued, or sooner where a version that took effect since keeps bills for less (P47); the amounts stay (rule 116). Run
 * daily under `rights`.
 */
export async function forgetParties(ctx: Context): Promise<void> {
  const kept = await getKeptDays(ctx, { retentionClass: "invoice" });
  const today = toDateColumn(localDateOf(clock.now()));
  await ctx.db.$executeRaw(sql`
    DELETE FROM invoice_party p USING invoice i, booking b, unnest(${[...kept.keys()]}::int[], ${[...kept.values()]}::int[])
      AS kept (version, days)
    WHERE i.id = p.invoice_id AND b.id = i.booking_id AND kept.version = b.policy_version
      AND least(p.keep_until, i.issued_on + kept.days) < ${today}::date`);
  await forgetStatementParties(ctx);
}
