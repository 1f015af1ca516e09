import { moneyHeld, moneyMoves, peopleOfBookings } from "@/lib/booking/record/forgettable";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { forgetPeople } from "@/lib/privacy/forget-people";
import { getKeptDays } from "@/lib/privacy/get-kept-days";
import type { Holders } from "@/lib/privacy/holders";

const day = 86_400_000;
const batch = 50;
const nobody = "00000000-0000-0000-0000-000000000000";

type Due = { id: string; over: boolean };

/**
 * Destroys what is kept no longer (P2, P43): the people of checkouts that came to nothing, a day after, once no money of theirs
 * is with us; the people of every booking once as many days have passed since the end of its trip as their version promised, or
 * a later one; and addresses that a link was asked for. Who is in a booking that is still kept stays. Run hourly under `rights`.
 * @returns how many people were erased.
 */
export async function forgetAbandoned(ctx: Context, holders: Holders): Promise<number> {
  const dayAgo = new Date(clock.now().getTime() - day);
  await ctx.db.$executeRaw(sql`DELETE FROM link_request WHERE created_at < ${dayAgo}`);
  let erased = 0;
  for (let after = nobody; ; ) {
    const people = await findDue(ctx, after, dayAgo);
    for (const over of [true, false]) {
      const personIds = people.filter((one) => one.over === over).map(({ id }) => id);
      const cause = over ? "kept_long_enough" : "came_to_nothing";
      erased += await forgetPeople(ctx, holders, { personIds, cause });
    }
    if (people.length < batch) return erased;
    after = people.at(-1)?.id ?? after;
  }
}

async function findDue(ctx: Context, after: string, dayAgo: Date): Promise<Due[]> {
  const kept = await getKeptDays(ctx, { retentionClass: "booking" });
  const isOver = sql`d.ends_on + kept.days < ${localDateOf(clock.now())}::date`;
  return await ctx.db.$queryRaw<Due[]>(sql`
    SELECT p.id, bool_or(${isOver}) AS over FROM person p
    JOIN ${peopleOfBookings} of_booking ON of_booking.person_id = p.id
    JOIN booking b ON b.id = of_booking.booking_id
    JOIN departure d ON d.id = b.departure_id
    JOIN unnest(${[...kept.keys()]}::int[], ${[...kept.values()]}::int[]) AS kept(version, days) ON kept.version = b.policy_version
    WHERE p.id > ${after}::uuid AND p.erased_at IS NULL
    GROUP BY p.id
    HAVING bool_and(${isOver} OR (
      b.status = 'expired' AND b.created_at < ${dayAgo} AND NOT ${moneyMoves} AND NOT ${moneyHeld}
      AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.booking_id = b.id AND e.posted_at >= ${dayAgo})))
    ORDER BY p.id LIMIT ${batch}`);
}
