import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * The case that the system opened as something of one of these bookings is due: a clerk's reason to look at who owes (P34), under
 * `staff`; null while nothing is.
 * @throws DomainError not_found for who is no clerk.
 */
export async function findReceivableCase(
  ctx: Context,
  input: { bookingIds: readonly string[] },
): Promise<string | null> {
  await requireRole(ctx, ["billing_clerk"]);
  const [found] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM staff_case WHERE kind = 'open_receivable' AND opened_by IS NULL AND closed_at IS NULL
      AND booking_id = ANY(${input.bookingIds}::uuid[]) ORDER BY opened_at, id LIMIT 1`);
  return found?.id ?? null;
}
