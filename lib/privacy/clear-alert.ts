import type { Context } from "@/lib/context/open-context";
import { type emptySql, sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { clear } from "@/lib/privacy/egress/clear";
import type { Released } from "@/lib/privacy/release-disclosure";

/** Without an address: it goes to the operator, and nothing else says where to. */
type Addressless = object & { to?: never };

/**
 * Lets out what is for ourselves: an alert to the operator, or to an employee what is about their work. Both are told of nobody: it
 * discloses nothing, so the ledger has no entry.
 * @param input.employee whom it is for; null for the operator.
 * @returns null when the job was not there to be taken; why it stays here for good, once the employee is none any more.
 */
export async function clearAlert<Alert extends Addressless>(
  ctx: Context,
  { taken, alert, employee }: { taken: typeof emptySql; alert: Alert; employee: string | null },
): Promise<Released<"operator", Alert & { to: { address: string } }> | null> {
  const [row] = await ctx.db.$queryRaw<{ email: string | null }[]>(sql`
    WITH taken AS (${taken}) SELECT e.email FROM taken LEFT JOIN employee e ON e.account_id = ${employee}::uuid`);
  const address = employee === null ? env.OPERATOR_EMAIL : row?.email;
  if (!row) return null;
  if (!address) return { refusal: "no employee any more", forGood: true };
  return { cleared: clear("operator", { ...alert, to: { address } }) };
}
