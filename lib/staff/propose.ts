import { requireRole } from "@/lib/auth/require-role";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { isTaken } from "@/lib/db/sqlstate";
import { DomainError } from "@/lib/errors";
import { type Proposal, type ProposalEffects, ruleOf } from "@/lib/staff/proposals";

/**
 * Proposes what takes a second person, under the purpose of its kind; what is small enough for one, together with all that was done alone
 * of the same subject before, is done at once. Of one subject one proposal of a kind waits. Sent twice it is proposed once, and what is
 * sent from another window, where the first is not on the screen yet, is not sent.
 * @returns whether it is done, or waits.
 * @throws DomainError not_found for a role that may not; invalid for a reason that its kind has not, or an amount of nothing; conflict
 *   while another one waits; and what the effect refuses.
 */
export async function propose(
  ctx: Context,
  effects: ProposalEffects,
  proposal: Proposal,
): Promise<{ state: "approved" | "waiting" }> {
  const rule = ruleOf(proposal.kind);
  await requireRole(ctx, rule.proposes);
  if (!Object.hasOwn(rule.reasons, proposal.reason))
    throw new DomainError("invalid", "Choose why.", { reason: ["Choose why."] });
  if (proposal.amountMinor < 0n || (proposal.amountMinor === 0n && !rule.ofNothing))
    throw new DomainError("invalid", "Write an amount.", { amount: ["Write more than nothing."] });
  try {
    return await ctx.transaction((inner) => place(inner, effects, proposal));
  } catch (error) {
    if (isTaken(error)) return await found(ctx, proposal);
    throw error;
  }
}

async function place(ctx: Context, effects: ProposalEffects, proposal: Proposal) {
  const { kind, subjectId, amountMinor, currency } = proposal;
  // Two that are small enough by themselves take turns, and the second counts the first.
  await ctx.db.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind} ${subjectId}`}, 0))::text`,
  );
  const sent = await findSent(ctx, proposal);
  if (sent) return sent;
  await refuseUnseen(ctx, proposal);
  const { aloneUpToMinor } = ruleOf(kind);
  const before = await ctx.db.proposal.aggregate({
    where: { kind, subjectId, alone: true },
    _sum: { amountMinor: true },
  });
  const together = (before._sum.amountMinor ?? 0n) + amountMinor;
  const alone = aloneUpToMinor !== null && currency === "USD" && together <= aloneUpToMinor;
  const state = alone ? "approved" : "waiting";
  const decided = alone ? { decidedBy: ctx.actor, decidedAt: clock.now() } : {};
  await ctx.db.proposal.createMany({
    data: [{ ...fieldsOf(proposal), alone, state, proposedBy: ctx.actor, ...decided }],
  });
  await record(ctx, { entity: "proposal", entityId: proposal.id, from: null, to: state });
  if (alone) await effects[kind](ctx, proposal);
  return { state } as const;
}

function fieldsOf({ id, kind, subjectId, ref, customerId, ...rest }: Proposal) {
  const { amountMinor, currency, reason } = rest;
  return { id, kind, subjectId, ref, customerId, amountMinor, currency, reason };
}

/** The same form again has its answer; anything else of the subject has to wait. */
async function found(ctx: Context, proposal: Proposal) {
  const sent = await findSent(ctx, proposal);
  if (sent) return sent;
  throw new DomainError(
    "conflict",
    "Something like it waits for a second person already. Decide that one first.",
  );
}

async function findSent(ctx: Context, { id }: Proposal) {
  const sent = await ctx.db.proposal.findFirst({
    where: { id, proposedBy: ctx.actor },
    select: { state: true },
  });
  if (sent?.state === "rejected")
    throw new DomainError("conflict", "This was decided against. Nothing was done.");
  return sent && ({ state: sent.state === "waiting" ? "waiting" : "approved" } as const);
}

/** Who sees the same page in two windows does the same twice only where they have seen that it was done once. */
async function refuseUnseen(ctx: Context, { known, kind, customerId }: Proposal): Promise<void> {
  if (known === undefined || !customerId) return;
  if ((await ctx.db.proposal.count({ where: { kind, customerId } })) === known) return;
  throw new DomainError(
    "conflict",
    "Meanwhile something like it was done or proposed of this customer. This was not: look again, and send it once more if it is still right.",
  );
}
