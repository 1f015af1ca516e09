import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { DomainError, notFound } from "@/lib/errors";
import { decide, findProposal } from "@/lib/staff/deciding/decide";
import { type ProposalEffects, purposeOf, ruleOf } from "@/lib/staff/proposals";

/**
 * A second person agrees to what somebody proposed, and it is done in the same transaction: once, whoever agrees at the same time,
 * and not at all where it cannot be done any more. Under the purpose of its kind.
 * @throws DomainError not_found, also for a role that may not; forbidden for who proposed it; conflict where it was decided; and what
 *   the effect refuses, after which the proposal waits as before.
 */
export async function approve(
  ctx: Context,
  effects: ProposalEffects,
  input: { proposalId: string },
): Promise<void> {
  const proposal = await findProposal(ctx, input.proposalId);
  if (purposeOf(proposal.kind) !== ctx.purpose) throw notFound("proposal");
  await requireRole(ctx, ruleOf(proposal.kind).approves);
  if (proposal.proposedBy === ctx.actor)
    throw new DomainError("forbidden", "Somebody else has to agree: this takes two people.");
  await ctx.transaction(async (inner) => {
    await decide(inner, proposal, "approved");
    await effects[proposal.kind](inner, proposal);
  });
}
