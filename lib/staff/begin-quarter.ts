import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf, quarterOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";

const days = 14;

/**
 * Begins the training of the calendar quarter for everybody, once however often it is called (P36): its id is the quarter's. There
 * are two weeks to read it, and it is over before the quarter is.
 */
export async function beginQuarter(ctx: Context): Promise<void> {
  const today = localDateOf(clock.now());
  const quarter = quarterOf(today);
  const inTwoWeeks = addDays(today, days);
  const dueOn = inTwoWeeks < quarter.to ? inTwoWeeks : quarter.to;
  await ctx.db.$executeRaw(sql`
    INSERT INTO training_campaign (id, kind, policy_version, due_on)
    SELECT ${idOf(`training of ${quarter.name}`)}::uuid, 'quarter', max(number), ${dueOn}::date FROM policy_version
    ON CONFLICT DO NOTHING`);
}
