import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { type CaseLine, caseKindNames, caseRoles } from "@/lib/staff/staff";

const perPage = 25;
const everyKind = Object.keys(caseKindNames);

type Row = CaseLine & { total: bigint };

/**
 * The cases under which whoever asks may look now: their own, and the system's for their role; the newest first, 25 a page.
 * @returns also the kinds of case under which the policy shows their role anything.
 * @throws DomainError not_found for who has no cases.
 */
export async function listCases(
  ctx: Context,
  input: { page: number },
): Promise<{ cases: CaseLine[]; pages: number; kinds: string[] }> {
  const role = await requireRole(ctx, caseRoles);
  const known = await ctx.db.$queryRaw<{ kind: string }[]>(sql`
    SELECT kind FROM unnest(${everyKind}::text[]) AS kind WHERE vault.desk_fields(${role}, kind) <> '{}'`);
  const kinds = known.map(({ kind }) => kind);
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.id AS "caseId", c.kind, c.reason, c.opened_at AS "openedAt", c.expires_at AS "expiresAt", c.opened_by IS NOT NULL AS own,
      coalesce(string_agg(DISTINCT p.booking_ref, ', '), '') AS refs, count(p.person_id)::int AS people,
      count(*) OVER () AS total
    FROM staff_case c JOIN case_person p ON p.case_id = c.id
    WHERE c.closed_at IS NULL AND c.kind = ANY(${kinds}::text[])
      AND (c.opened_by IS NULL OR c.opened_by = ${ctx.actor}::uuid AND c.expires_at > now())
    GROUP BY c.id ORDER BY c.opened_by IS NULL, c.opened_at DESC, c.id
    LIMIT ${perPage} OFFSET ${(input.page - 1) * perPage}`);
  const pages = Math.max(1, Math.ceil(Number(rows[0]?.total ?? 0) / perPage));
  return { cases: rows.map(({ total: _total, ...line }) => line), pages, kinds };
}
