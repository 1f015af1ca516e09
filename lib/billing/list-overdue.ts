import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { listCaseAccounts } from "@/lib/billing/dunning/list-case-accounts";
import { type OverdueCase, stepNames } from "@/lib/billing/overdue";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

const size = 25;

/** How many cases have come to a step. */
export type StepCount = { level: number; name: string; count: number };

/**
 * The cases that are open, under `billing`: those whose oldest bill waits longest first, 25 a page; of one step where a level is given.
 * They name nobody (P34).
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listOverdue(
  ctx: Context,
  input: { level: number | null; page: number },
): Promise<{ cases: OverdueCase[]; steps: StepCount[]; total: number; pages: number }> {
  await requireRole(ctx, clerks);
  const { level, page } = input;
  const open = sql`
    SELECT c.id, c.customer_id, i.due_on, said.level FROM dunning_case c JOIN invoice i ON i.id = c.anchor_id
    CROSS JOIN LATERAL (SELECT a.level FROM dunning_action a WHERE a.case_id = c.id ORDER BY a.taken_at DESC, a.level DESC LIMIT 1) said
    WHERE c.closed_at IS NULL`;
  const counts = await ctx.db.$queryRaw<{ level: number; count: number }[]>(sql`
    SELECT level, count(*)::int AS count FROM (${open}) o GROUP BY level ORDER BY level`);
  const rows = await ctx.db.$queryRaw<{ id: string; customerId: string }[]>(sql`
    SELECT id, customer_id AS "customerId" FROM (${open}) o WHERE ${level}::int IS NULL OR level = ${level}::int
    ORDER BY due_on, id LIMIT ${size} OFFSET ${(page - 1) * size}`);
  const asked = counts.filter((one) => level === null || one.level === level);
  const total = asked.reduce((sum, { count }) => sum + count, 0);
  return {
    cases: (await listCaseAccounts(ctx, rows)).map(
      ({ caseId, customerId, refs, said, lateDays, dueMinor, next, wait, disputed }) => ({
        ...{ caseId, customerId, refs, said, lateDays, dueMinor, next, wait, disputed },
      }),
    ),
    steps: counts.map((one) => ({ ...one, name: stepNames[one.level] ?? `Step ${one.level}` })),
    ...{ total, pages: Math.max(1, Math.ceil(total / size)) },
  };
}
