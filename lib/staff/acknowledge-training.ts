import { requireRole } from "@/lib/auth/require-role";
import { roles } from "@/lib/auth/roles";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";

/**
 * An employee says that they have read and understood what campaigns are about (P36): written down once for each, and never
 * changed.
 * @throws DomainError not_found for who is no employee, or a campaign that there is not.
 */
export async function acknowledgeTraining(
  ctx: Context,
  input: { campaignIds: readonly string[] },
): Promise<void> {
  await requireRole(ctx, roles);
  const campaignIds = [...new Set(input.campaignIds)];
  const known = await ctx.db.trainingCampaign.count({ where: { id: { in: campaignIds } } });
  if (known < campaignIds.length) throw notFound("training");
  await ctx.db.$executeRaw(sql`
    INSERT INTO training_acknowledgement (campaign_id, account_id)
    SELECT id, ${ctx.actor}::uuid FROM unnest(${campaignIds}::uuid[]) AS id ON CONFLICT DO NOTHING`);
}
