import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import type { CampaignProgress } from "@/lib/staff/staff";

type Row = Omit<CampaignProgress, "dueOn"> & { due_on: Date };

/**
 * How far the last campaigns have come, newest first, and who has not read the newest yet (P35, P36).
 * @throws DomainError not_found for whoever is neither privacy officer nor owner.
 */
export async function listTrainingProgress(ctx: Context): Promise<CampaignProgress[]> {
  await requireRole(ctx, ["privacy_officer", "owner"]);
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.id, c.kind, c.policy_version AS "policyVersion", c.due_on,
      (SELECT count(*)::int FROM training_acknowledgement r WHERE r.campaign_id = c.id) AS "read",
      (SELECT coalesce(array_agg(coalesce(e.name, '') ORDER BY e.name), '{}')
        FROM account a JOIN employee e ON e.account_id = a.id
        WHERE a.role IS NOT NULL AND a.status = 'active' AND NOT EXISTS (
          SELECT 1 FROM training_acknowledgement r WHERE r.campaign_id = c.id AND r.account_id = a.id)) AS waiting
    FROM training_campaign c ORDER BY c.tx DESC, c.id DESC LIMIT 4`);
  return rows.map(({ due_on: due, ...row }) => ({ ...row, dueOn: fromDateColumn(due) }));
}
