import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Unmatched = { personId: string; leftMinor: bigint; method: string; receivedOn: Date };

/** What of money that was sent for bookings of theirs has no home. */
export async function readUnmatchedOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<Unmatched[]> {
  return await ctx.db.$queryRaw<Unmatched[]>(sql`
    SELECT b.person_id AS "personId", u.left_minor AS "leftMinor", u.method, u.received_on AS "receivedOn"
    FROM booking b JOIN unmatched_money u ON u.booking_id = b.id
    WHERE b.person_id = ANY(${personIds}::uuid[]) AND u.left_minor > 0 ORDER BY u.received_on, u.id`);
}
