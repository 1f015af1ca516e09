import type { Cleared } from "@/lib/cleared";
import type { Context } from "@/lib/context/open-context";
import { type emptySql, sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { clear } from "@/lib/privacy/egress/clear";

/** Without an address: it goes to the operator, and nothing else says where to. */
type Addressless = object & { to?: never };

/**
 * Lets an alert out to the operator, who is told of numbers and of nobody: it discloses nothing, so the ledger has no entry.
 * @returns null when the job was not there to be taken.
 */
export async function clearAlert<Alert extends Addressless>(
  ctx: Context,
  { taken, alert }: { taken: typeof emptySql; alert: Alert },
): Promise<Cleared<"operator", Alert & { to: { address: string } }> | null> {
  const rows = await ctx.db.$queryRaw<unknown[]>(sql`WITH taken AS (${taken}) SELECT 1 FROM taken`);
  if (rows.length === 0) return null;
  return clear("operator", { ...alert, to: { address: env.OPERATOR_EMAIL } });
}
