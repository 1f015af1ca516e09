import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { kindOf } from "@/lib/staff/deciding/decide";
import { deciders, kindsOf, ruleOf } from "@/lib/staff/proposals";
import type { WaitingProposal } from "@/lib/staff/staff";

const most = 200;

/**
 * What waits for a second person and is of whoever asks, the oldest first, 200 at most, under `billing`.
 * @throws DomainError not_found for who neither proposes nor approves anything.
 */
export async function listProposals(ctx: Context): Promise<WaitingProposal[]> {
  const role = await requireRole(ctx, deciders);
  const rows = await ctx.db.proposal.findMany({
    where: { state: "waiting", kind: { in: kindsOf(role) } },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const colleagues = await ctx.db.employee.findMany({
    where: { accountId: { in: rows.map(({ proposedBy }) => proposedBy) } },
    select: { accountId: true, name: true },
  });
  const nameOf = new Map(colleagues.map(({ accountId, name }) => [accountId, name]));
  return rows.flatMap((row) => {
    const kind = kindOf(row.kind);
    if (!kind) return [];
    const { id, ref, customerId, amountMinor, currency, reason, proposedAt } = row;
    const { name: what, reasons, approves } = ruleOf(kind);
    const own = row.proposedBy === ctx.actor;
    const of = { id, kind, what, why: reasons[reason] ?? reason, ref, customerId };
    const by = nameOf.get(row.proposedBy) ?? "";
    return [
      {
        ...of,
        amountMinor,
        currency,
        proposedAt,
        by,
        own,
        mayApprove: !own && approves.includes(role),
      },
    ];
  });
}
