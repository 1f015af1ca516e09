import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";

/**
 * Works out again what every row in the vault may be used for, and puts it before a person where a row says otherwise (P47, I15):
 * that never happens by itself.
 * @returns how many rows say otherwise.
 */
export async function checkRights(ctx: Context): Promise<number> {
  const found = await ctx.db.$queryRaw<{ field_group: string; row_count: bigint }[]>(sql`
    SELECT field_group, row_count FROM vault.find_drift() WHERE row_count > 0 ORDER BY field_group`);
  for (const { field_group, row_count } of found)
    await callAttention(ctx, {
      kind: "rights_differ",
      subjectId: idOf(`rights of ${field_group}`),
      detail: `${row_count} in ${field_group}`,
    });
  return found.reduce((all, { row_count }) => all + Number(row_count), 0);
}
