import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError, notFound } from "@/lib/errors";
import { type Proposal, type ProposalKind, proposalRules } from "@/lib/staff/proposals";

export type Waiting = Proposal & { proposedBy: string };

/** @throws DomainError not_found for a proposal that there never was. */
export async function findProposal(ctx: Context, id: string): Promise<Waiting> {
  const row = await ctx.db.proposal.findUnique({ where: { id } });
  const kind = kindOf(row?.kind);
  if (!row || !kind) throw notFound("proposal");
  const { subjectId, ref, customerId, amountMinor, currency, reason, proposedBy } = row;
  return { id, kind, subjectId, ref, customerId, amountMinor, currency, reason, proposedBy };
}

/**
 * Moves a proposal out of waiting, in the caller's transaction: of two who decide at once, one does.
 * @throws DomainError conflict where somebody has decided it.
 */
export async function decide(
  ctx: Context,
  { id }: { id: string },
  state: "approved" | "rejected",
): Promise<void> {
  const { count } = await ctx.db.proposal.updateMany({
    where: { id, state: "waiting" },
    data: { state, decidedBy: ctx.actor, decidedAt: clock.now() },
  });
  if (count === 0)
    throw new DomainError("conflict", "Somebody has decided this already. Nothing was done twice.");
  await record(ctx, { entity: "proposal", entityId: id, from: "waiting", to: state });
}

export function kindOf(word: string | undefined): ProposalKind | null {
  return word !== undefined && Object.hasOwn(proposalRules, word) ? (word as ProposalKind) : null;
}
