import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * The case that the system opened as somebody is to be called about a bill: a clerk's reason to see their number (P34), under `staff`;
 * null while nothing is to be told.
 * @throws DomainError not_found for who is no clerk.
 */
export async function findCallCase(
  ctx: Context,
  input: { personId: string },
): Promise<string | null> {
  await requireRole(ctx, ["billing_clerk"]);
  const [found] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT c.id FROM staff_case c JOIN case_person p ON p.case_id = c.id
    WHERE c.kind = 'call_to_make' AND c.opened_by IS NULL AND c.closed_at IS NULL AND p.person_id = ${input.personId}::uuid
    ORDER BY c.opened_at, c.id LIMIT 1`);
  return found?.id ?? null;
}
