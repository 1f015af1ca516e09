import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { decide, findProposal } from "@/lib/staff/deciding/decide";
import { ruleOf } from "@/lib/staff/proposals";

/**
 * Somebody who could agree to a proposal does not, or who made it takes it back: nothing is done, and another may be proposed. Under
 * `billing`.
 * @throws DomainError not_found, also for a role that has no say; conflict where it was decided.
 */
export async function reject(ctx: Context, input: { proposalId: string }): Promise<void> {
  const proposal = await findProposal(ctx, input.proposalId);
  const { approves, proposes } = ruleOf(proposal.kind);
  await requireRole(ctx, proposal.proposedBy === ctx.actor ? proposes : approves);
  await ctx.transaction((inner) => decide(inner, proposal, "rejected"));
}
