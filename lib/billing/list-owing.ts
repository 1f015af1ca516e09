import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import type { Owing } from "@/lib/billing/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/**
 * What some people owe at this moment, and which bookings it is for, under `billing`: numbers, and nobody's name.
 * @throws DomainError not_found for any other role.
 */
export async function listOwing(
  ctx: Context,
  input: { personIds: readonly string[] },
): Promise<Owing[]> {
  await requireRole(ctx, clerks);
  const today = toDateColumn(localDateOf(clock.now()));
  return await ctx.db.$queryRaw<Owing[]>(sql`
    SELECT c.person_id AS "personId", c.id AS "customerId", array_agg(DISTINCT b.ref ORDER BY b.ref) AS refs,
      coalesce(sum(s.open_minor), 0)::bigint AS "openMinor",
      coalesce(sum(s.open_minor) FILTER (WHERE s.due_on < ${today}::date), 0)::bigint AS "overdueMinor"
    FROM customer c JOIN booking b ON b.person_id = c.person_id
      LEFT JOIN invoice_standing s ON s.booking_id = b.id AND s.open_minor > 0
    WHERE c.person_id = ANY(${input.personIds}::uuid[]) GROUP BY c.id`);
}
