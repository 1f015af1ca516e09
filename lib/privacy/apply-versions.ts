import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Puts announced versions in force whose day has come, in their order (P45); the second time there is nothing to do. */
export async function applyVersions(ctx: Context): Promise<void> {
  const due = await ctx.db.$queryRaw<{ number: number }[]>(sql`
    SELECT v.number FROM policy_version v
    WHERE v.takes_effect_at <= now() AND v.number > (SELECT max(number) FROM policy_effect) ORDER BY v.number`);
  for (const { number } of due)
    await ctx.db.$queryRaw(sql`SELECT vault.take_effect(${number}::int)`);
}
