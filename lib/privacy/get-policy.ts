import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { findVersion, type Written } from "@/lib/policy/find-version";

/**
 * The version of the policy that is in force, as the database says: a page shows this one, and what a form collects is bound to it
 * (P1, P47). A draft never is.
 * @throws an Error when this code does not have its exact text: such code must not serve anybody.
 */
export async function getPolicy(ctx: Context): Promise<Written> {
  const [row] = await ctx.db.$queryRaw<{ number: number; hash: string }[]>(sql`
    SELECT number, hash FROM policy_effect JOIN policy_version USING (number) ORDER BY number DESC LIMIT 1`);
  if (!row) throw new Error("No version of the policy is in force.");
  const written = findVersion(row.number);
  if (written?.hash !== row.hash)
    throw new Error(`This code does not have the text of policy version ${row.number}.`);
  return written;
}
