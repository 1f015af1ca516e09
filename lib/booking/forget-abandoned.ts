import { moneyHeld, moneyMoves, peopleOfBookings } from "@/lib/booking/record/forgettable";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { erasePerson } from "@/lib/privacy/erase-person";

const day = 86_400_000;
const batch = 500;

/**
 * Destroys what is kept no longer (P2, P43): the people of checkouts that came to nothing, a day after, once no money of theirs
 * is with us; the people of every booking two years after the end of its trip; and addresses that a link was asked for. Who is
 * in a booking that is still kept stays. Run hourly under `rights`.
 * @returns how many people were erased.
 */
export async function forgetAbandoned(ctx: Context): Promise<number> {
  const now = clock.now();
  const dayAgo = new Date(now.getTime() - day);
  await ctx.db.$executeRaw(sql`DELETE FROM link_request WHERE created_at < ${dayAgo}`);
  let erased = 0;
  for (;;) {
    const people = await ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT p.id FROM person p
      JOIN ${peopleOfBookings} of_booking ON of_booking.person_id = p.id
      JOIN booking b ON b.id = of_booking.booking_id
      JOIN departure d ON d.id = b.departure_id
      WHERE p.erased_at IS NULL
      GROUP BY p.id
      HAVING bool_and(d.ends_on + interval '2 years' < ${localDateOf(now)}::date OR (
        b.status = 'expired' AND b.created_at < ${dayAgo} AND NOT ${moneyMoves} AND NOT ${moneyHeld}
        AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.booking_id = b.id AND e.posted_at >= ${dayAgo})))
      LIMIT ${batch}`);
    erased += await erasePerson(ctx, { personIds: people.map(({ id }) => id) });
    if (people.length < batch) return erased;
  }
}
