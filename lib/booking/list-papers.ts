import { peopleOfBookings } from "@/lib/booking/record/forgettable";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** The bookings of people of which there are documents, oldest first: those that became firm. */
export async function listPapers(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT b.id FROM booking b WHERE b.confirmed_at IS NOT NULL
      AND EXISTS (SELECT FROM ${peopleOfBookings} mine WHERE mine.booking_id = b.id AND mine.person_id = ANY(${personIds}::uuid[]))
    ORDER BY b.confirmed_at, b.id`);
  return rows.map(({ id }) => id);
}
