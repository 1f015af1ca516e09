import { requireRole } from "@/lib/auth/require-role";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf, toDateColumn } from "@/lib/dates";
import { isTaken } from "@/lib/db/sqlstate";
import { DomainError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { findDraft } from "@/lib/privacy/desk/find-draft";

const daysToRead = 7;

/**
 * A second person agrees to a proposal, and the version is announced: in one transaction with the training that everybody is
 * called to, and with the event by which everybody is asked whom it brings something new (P36, P45). No row of a person's is
 * written.
 * @throws DomainError not_found; forbidden for who proposed it; conflict when it is not the last word any more.
 */
export async function approveVersion(ctx: Context, input: { proposalId: string }): Promise<void> {
  await requireRole(ctx, ["privacy_officer", "owner"]);
  const proposal = await ctx.db.policyProposal.findUnique({ where: { id: input.proposalId } });
  if (!proposal) throw notFound("proposal");
  if (proposal.proposedBy === ctx.actor)
    throw new DomainError("forbidden", "Somebody else has to agree: publishing takes two people.");
  const { number, hash, takesEffectAt, proposedBy } = proposal;
  const draft = await findDraft(ctx);
  const last = await ctx.db.policyProposal.findFirst({
    where: { number },
    orderBy: { seq: "desc" },
  });
  if (last?.id !== proposal.id || draft?.version.number !== number || draft.hash !== hash)
    throw outdated();

  const dueOn = toDateColumn(addDays(localDateOf(clock.now()), daysToRead));
  try {
    await ctx.transaction(async (inner) => {
      await inner.db.trainingCampaign.createMany({
        data: [{ id: newId(), kind: "version", policyVersion: number, dueOn }],
      });
      const { provisional } = draft.version;
      const signed = { publishedBy: proposedBy, approvedBy: ctx.actor };
      await inner.db.policyVersion.createMany({
        data: [{ number, hash, provisional, takesEffectAt, ...signed }],
      });
      await emit(inner, "policy.published", { number });
    });
  } catch (error) {
    if (isTaken(error)) throw outdated();
    throw error;
  }
}

function outdated(): DomainError {
  return new DomainError("conflict", "This has changed since. Please look at the page again.");
}
