import { invoiceName } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Step = { personId: string; name: string; level: number; takenOn: LocalDate };

/** What was said of bills that were not paid. */
export async function readStepsOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<Step[]> {
  type Row = Omit<Step, "name" | "takenOn"> & { prefix: string; number: bigint; takenOn: Date };
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id AS "personId", i.prefix, i.number, a.level, a.taken_on AS "takenOn"
    FROM customer c JOIN dunning_case d ON d.customer_id = c.id JOIN dunning_action a ON a.case_id = d.id
      JOIN invoice i ON i.id = a.anchor_id
    WHERE c.person_id = ANY(${personIds}::uuid[]) ORDER BY a.taken_on, a.level`);
  return rows.map(({ personId, level, takenOn, ...bill }) => ({
    ...{ personId, level, name: invoiceName(bill), takenOn: fromDateColumn(takenOn) },
  }));
}
