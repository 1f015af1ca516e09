import type { Context } from "@/lib/context/open-context";
import type { HeldRow } from "@/lib/privacy/erasure/plan-of";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

type Row = { person_id: string; held: PersonGroup; restricted: boolean };

const statement = everyGroup
  .map(
    (group) =>
      `SELECT person_id, '${group}' AS held, restricted FROM vault.${groups[group].table} WHERE person_id = ANY($1::uuid[])`,
  )
  .join("\nUNION ALL ");

/** Which groups we hold of people. */
export async function readRows(ctx: Context, personIds: readonly string[]): Promise<HeldRow[]> {
  const rows = await ctx.db.$queryRawUnsafe<Row[]>(statement, personIds);
  return rows.map((row) => ({
    personId: row.person_id,
    group: row.held,
    restricted: row.restricted,
  }));
}
