import { unverifiedDays } from "@/lib/account/account";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { forgetPeople } from "@/lib/privacy/forget-people";
import type { Holders } from "@/lib/privacy/holders";

const batch = 50;

/**
 * Destroys what came of registrations that nobody finished, with their people, and links that open nothing any more (P43). Run hourly
 * under `rights`.
 * @returns how many people were erased.
 */
export async function forgetUnverified(ctx: Context, holders: Holders): Promise<number> {
  await ctx.db.$executeRaw(sql`
    DELETE FROM mailed_link WHERE created_at < now() - make_interval(days => ${unverifiedDays})`);
  for (let erased = 0; ; ) {
    const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT id FROM account WHERE status = 'unverified' AND created_at < now() - make_interval(days => ${unverifiedDays})
      UNION SELECT person_id FROM account_person WHERE how = 'address' AND at < now() - make_interval(days => ${unverifiedDays})
      LIMIT ${batch}`);
    const personIds = rows.map(({ id }) => id);
    const forgotten = await forgetPeople(ctx, holders, { personIds, cause: "came_to_nothing" });
    erased += forgotten;
    if (rows.length < batch || forgotten === 0) return erased;
  }
}
