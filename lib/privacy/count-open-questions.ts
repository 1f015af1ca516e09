import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { findUses } from "@/lib/privacy/choices/find-uses";

type Row = { gids: string[]; newest: number };

/** How many new uses people were asked about and have not answered, under `rights`; silence is no, and one may leave it at that (P46). */
export async function countOpenQuestions(
  ctx: Context,
  input: { personIds: readonly string[] },
): Promise<number> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT array_agg(DISTINCT g.gid) AS gids, (SELECT max(number) FROM policy_version) AS newest
    FROM choice_request r, unnest(r.gids) AS g(gid)
    WHERE r.person_id = ANY(${input.personIds}::uuid[])
      AND NOT EXISTS (SELECT FROM choice c WHERE c.person_id = r.person_id AND c.gid = g.gid)
    HAVING count(*) > 0`);
  return rows.flatMap(findUses).filter(({ over }) => !over).length;
}
