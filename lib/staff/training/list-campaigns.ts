import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import type { Campaign } from "@/lib/staff/staff";

type Row = Omit<Campaign, "dueOn"> & { due_on: Date; at: Date | null };

/** Every campaign, in the order in which they were begun, and when an employee said that they had read it. */
export async function listCampaigns(
  ctx: Context,
  accountId: string,
): Promise<(Campaign & { at: Date | null })[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.id, c.kind, c.policy_version AS "policyVersion", c.due_on, a.at
    FROM training_campaign c
      LEFT JOIN training_acknowledgement a ON a.campaign_id = c.id AND a.account_id = ${accountId}::uuid
    ORDER BY c.tx, c.id`);
  return rows.map(({ due_on: due, ...row }) => ({ ...row, dueOn: fromDateColumn(due) }));
}
