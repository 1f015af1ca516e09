import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";

/**
 * Whom a case covers that whoever asks has opened and that is open, under `staff`.
 * @throws DomainError not_found for any other case.
 */
export async function listCasePeople(ctx: Context, input: { caseId: string }): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT p.person_id AS id FROM staff_case c JOIN case_person p ON p.case_id = c.id
    WHERE c.id = ${input.caseId}::uuid AND c.opened_by = ${ctx.actor}::uuid AND c.closed_at IS NULL AND c.expires_at > now()
    ORDER BY p.person_id`);
  if (rows.length === 0) throw notFound("case");
  return rows.map(({ id }) => id);
}
