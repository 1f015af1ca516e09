import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** The rights that some row of the vault could carry. What stands in no table, such as a cookie's own number, is nothing to answer for. */
export async function carriedGids(ctx: Context): Promise<ReadonlySet<string>> {
  const rows = await ctx.db.$queryRaw<{ gid: string }[]>(sql`
    SELECT DISTINCT gid FROM vault.right_bit`);
  return new Set(rows.map(({ gid }) => gid));
}
