import { graceDays } from "@/lib/account/account";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { queueNotices } from "@/lib/notices/queue-notices";

/**
 * Lets the days of grace of every closing account begin again, and says so by mail, in a database that was restored from a backup:
 * who kept their account since is in there as if they had not. Under `rights`; on one day once.
 */
export async function restartClosings(ctx: Context): Promise<void> {
  const today = localDateOf(clock.now());
  await ctx.transaction(async (inner) => {
    const rows = await inner.db.$queryRaw<{ id: string }[]>(sql`
      UPDATE account_closing SET closes_on = ${addDays(today, graceDays)}::date RETURNING account_id AS id`);
    await queueNotices(
      inner,
      rows.map(({ id }) => ({
        ...{ kind: "account_closing", event: `restored ${today}`, subjectId: id, personId: id },
      })),
    );
  });
}
