import { unverifiedDays } from "@/lib/account/account";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { forgetPeople } from "@/lib/privacy/forget-people";
import type { Holders } from "@/lib/privacy/holders";

const batch = 50;
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Destroys what came of registrations that nobody finished, with their people, and links that open nothing any more (P43). Run hourly
 * under `rights`.
 * @returns how many people were erased.
 */
export async function forgetUnverified(ctx: Context, holders: Holders): Promise<number> {
  await ctx.db.$executeRaw(sql`
    DELETE FROM mailed_link WHERE created_at < now() - make_interval(days => ${unverifiedDays})`);
  let erased = 0;
  for (let after = nobody; ; ) {
    const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT id FROM (SELECT id FROM account WHERE status = 'unverified' AND created_at < now() - make_interval(days => ${unverifiedDays})
      UNION SELECT person_id FROM account_person WHERE how = 'address' AND at < now() - make_interval(days => ${unverifiedDays})
      ) due(id) WHERE id > ${after}::uuid ORDER BY id LIMIT ${batch}`);
    const personIds = rows.map(({ id }) => id);
    erased += await forgetPeople(ctx, holders, { personIds, cause: "came_to_nothing" });
    if (rows.length < batch) return erased;
    after = personIds.at(-1) ?? after;
  }
}
