import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { type CaseInView, caseRoles } from "@/lib/staff/staff";

/**
 * A case under which whoever asks may look now: whom it covers, by number and booking, and what their role may ask to see.
 * @throws DomainError not_found for any other case.
 */
export async function getCase(ctx: Context, input: { caseId: string }): Promise<CaseInView> {
  const role = await requireRole(ctx, caseRoles);
  const [found] = await ctx.db.$queryRaw<Omit<CaseInView, "people">[]>(sql`
    SELECT c.id AS "caseId", c.kind, c.reason, c.opened_at AS "openedAt", c.expires_at AS "expiresAt",
      c.opened_by IS NOT NULL AS own, vault.desk_fields(${role}, c.kind) AS fields
    FROM staff_case c
    WHERE c.id = ${input.caseId}::uuid AND c.closed_at IS NULL
      AND (c.opened_by = ${ctx.actor}::uuid AND c.expires_at > now() OR c.opened_by IS NULL)`);
  if (!found || found.fields.length === 0) throw notFound("case");
  const people = await ctx.db.casePerson.findMany({
    where: { caseId: found.caseId },
    orderBy: [{ bookingRef: "asc" }, { part: "asc" }, { personId: "asc" }],
    select: { personId: true, bookingRef: true, part: true },
  });
  return { ...found, people };
}
