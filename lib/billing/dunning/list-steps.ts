import { invoiceName } from "@/lib/billing/billing";
import { type ListedStep, stepNames } from "@/lib/billing/overdue";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { listWays } from "@/lib/notices/list-ways";

type Row = {
  id: string;
  caseId: string;
  level: number;
  takenOn: Date;
  prefix: string;
  number: bigint;
};

/** The steps that were taken in cases, the last first, and what became of what each said. */
export async function listSteps(
  ctx: Context,
  { caseIds }: { caseIds: readonly string[] },
): Promise<Map<string, ListedStep[]>> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT a.id, a.case_id AS "caseId", a.level, a.taken_on AS "takenOn", i.prefix, i.number
    FROM dunning_action a JOIN invoice i ON i.id = a.anchor_id
    WHERE a.case_id = ANY(${[...caseIds]}::uuid[]) ORDER BY a.taken_at DESC, a.level DESC`);
  const ways = await listWays(ctx, {
    kinds: ["balance_reminder", "payment_overdue"],
    subjectIds: rows.map(({ id }) => id),
  });
  const stepOf = ({ id, level, takenOn, ...bill }: Row): ListedStep => ({
    ...{ id, name: stepNames[level] ?? `Step ${level}`, on: fromDateColumn(takenOn) },
    ...{ billName: invoiceName(bill), ways: ways.get(id) ?? "" },
  });
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return new Map([...byCase].map(([caseId, steps]) => [caseId, steps.map(stepOf)]));
}
