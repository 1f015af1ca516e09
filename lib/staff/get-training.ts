import { requireRole } from "@/lib/auth/require-role";
import { roles } from "@/lib/auth/roles";
import type { Context } from "@/lib/context/open-context";
import { listPolicyChanges } from "@/lib/privacy/list-policy-changes";
import type { Training } from "@/lib/staff/staff";
import { listCampaigns } from "@/lib/staff/training/list-campaigns";

/**
 * What whoever asks has read, and has still to read (P35, P36). Who reads a campaign has read every one before it, so those that
 * are older than the last one read are over; of those before somebody came only the newest counts.
 * @throws DomainError not_found for who is no employee.
 */
export async function getTraining(ctx: Context): Promise<Training> {
  await requireRole(ctx, roles);
  const campaigns = await listCampaigns(ctx, ctx.actor);
  const lastRead = campaigns.findLastIndex(({ at }) => at !== null);
  const open = campaigns.slice(lastRead + 1);
  const due = lastRead === -1 ? open.slice(-1) : open;
  const newest = due.at(-1)?.policyVersion ?? null;
  const last = campaigns[lastRead]?.policyVersion ?? null;
  return {
    ...{ due, newest, last, changes: changesBetween(last, newest) },
    read: campaigns.flatMap(({ at, ...campaign }) => (at ? [{ ...campaign, at }] : [])),
  };
}

function changesBetween(last: number | null, newest: number | null): string[] {
  if (last === null || newest === null || last === newest) return [];
  return listPolicyChanges({ from: last, to: newest }).map(
    ({ kinds, before, after }) => `${kinds.join(", ")}: ${after ?? before}`,
  );
}
