import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { type ProposalKind, ruleOf } from "@/lib/staff/proposals";

/**
 * How many of a kind were ever proposed of a customer, for the form of the next one, under `billing`.
 * @throws DomainError not_found for a role that may propose none.
 */
export async function countProposals(
  ctx: Context,
  where: { kind: ProposalKind; customerId: string },
): Promise<number> {
  await requireRole(ctx, ruleOf(where.kind).proposes);
  return await ctx.db.proposal.count({ where });
}
