import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { formatMonth, fromDateColumn, monthOf } from "@/lib/dates";

export type StatementRunLine = {
  /** "October 2026". */
  month: string;
  expected: number;
  looked: number;
  issued: number;
  begunAt: Date;
  /** Null while it goes on. */
  endedAt: Date | null;
};

/**
 * The months for which statements were made, the newest first, and how far each has come (rule 86), under `billing`.
 * @throws DomainError not_found for who is no clerk.
 */
export async function listStatementRuns(ctx: Context): Promise<StatementRunLine[]> {
  await requireRole(ctx, clerks);
  const rows = await ctx.db.statementRun.findMany({
    orderBy: { month: "desc" },
    take: 60,
    select: {
      ...{ month: true, expected: true, looked: true },
      ...{ issued: true, begunAt: true, endedAt: true },
    },
  });
  return rows.map(({ month, ...row }) => ({
    ...row,
    month: formatMonth(monthOf(fromDateColumn(month))),
  }));
}
