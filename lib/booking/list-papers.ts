import { peopleOfBookings } from "@/lib/booking/record/forgettable";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** A booking of which there are documents, and whether it is one of the people who made it: they alone see what it costs. */
export type PapersOf = { bookingId: string; booker: boolean };

/** The bookings of people of which there are documents, oldest first: those that became firm. */
export async function listPapers(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<PapersOf[]> {
  return await ctx.db.$queryRaw<PapersOf[]>(sql`
    SELECT b.id AS "bookingId", b.person_id = ANY(${personIds}::uuid[]) AS booker
    FROM booking b WHERE b.confirmed_at IS NOT NULL
      AND EXISTS (SELECT FROM ${peopleOfBookings} mine WHERE mine.booking_id = b.id AND mine.person_id = ANY(${personIds}::uuid[]))
    ORDER BY b.confirmed_at, b.id`);
}
