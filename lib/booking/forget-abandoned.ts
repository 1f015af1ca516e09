import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { erasePerson } from "@/lib/privacy/erase-person";

const hours = 24;

/**
 * Destroys what was typed into checkouts that came to nothing, a day after (house decision; P43): the people of bookings that
 * have expired, unless money came in for them. Run hourly under `rights`.
 * @returns how many people were erased.
 */
export async function forgetAbandoned(ctx: Context): Promise<number> {
  const before = new Date(clock.now().getTime() - hours * 3_600_000);
  const people = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT p.id FROM person p
    JOIN (SELECT b.id AS booking_id, b.person_id FROM booking b
          UNION SELECT t.booking_id, t.person_id FROM booking_traveller t) of_booking ON of_booking.person_id = p.id
    JOIN booking b ON b.id = of_booking.booking_id
    WHERE p.erased_at IS NULL AND b.status = 'expired' AND b.created_at < ${before}
      AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.booking_id = b.id)
    LIMIT 500`);
  return await erasePerson(ctx, { personIds: people.map(({ id }) => id) });
}
