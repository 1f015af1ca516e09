import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { Right } from "@/lib/policy/fold-rights";
import { rightsAt } from "@/lib/policy/rights-at";
import type { Use } from "@/lib/policy/taxonomy";

/** The rights of the version in force to some uses of ours that need a yes. */
export async function rightsTo(ctx: Context, uses: readonly Use[]): Promise<Right[]> {
  const [row] = await ctx.db.$queryRaw<{ number: number }[]>(sql`
    SELECT max(number) AS number FROM policy_effect`);
  if (!row) throw new Error("Some version is in force.");
  return rightsAt(row.number).filter(
    ({ grant, versions }) =>
      versions.at(-1) === row.number &&
      grant.basis === "permission" &&
      grant.recipient === "self" &&
      uses.includes(grant.use),
  );
}
