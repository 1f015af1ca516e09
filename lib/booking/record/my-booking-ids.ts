import { listMyPeople } from "@/lib/account/list-my-people";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** The bookings that people made whom the account of whoever asks speaks for, oldest first. */
export async function myBookingIds(ctx: Context): Promise<string[]> {
  const people = (await listMyPeople(ctx)).map(({ personId }) => personId);
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM booking WHERE person_id = ANY(${people}::uuid[]) ORDER BY created_at, id`);
  return rows.map(({ id }) => id);
}
