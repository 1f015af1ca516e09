import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { EgressFigures } from "@/lib/privacy/privacy";

/**
 * How much left, and how much did not: the live evidence for P4, P23 and P26. The database withholds a figure that is of fewer than
 * ten people.
 */
export async function getEgressFigures(ctx: Context): Promise<EgressFigures> {
  const rows = await ctx.db.$queryRaw<{ figure: string; value: bigint | null }[]>(sql`
    SELECT figure, value FROM egress_figures()`);
  const of = (figure: string) => {
    const value = rows.find((row) => row.figure === figure)?.value ?? null;
    return value === null ? null : Number(value);
  };
  return {
    mailsThisMonth: of("mails this month"),
    paymentsThisMonth: of("payments this month"),
    refusals: of("refusals"),
    recallsUnanswered: of("recalls unanswered"),
  };
}
