import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { type CaseAccount, listCaseAccounts } from "@/lib/billing/dunning/list-case-accounts";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";

/**
 * A case with its bills, what was said and what became of it, and what it waits for, under `billing`. It names nobody (P34).
 * @throws DomainError not_found for a case that there is not, and for who is no billing clerk.
 */
export async function getOverdueCase(
  ctx: Context,
  { caseId }: { caseId: string },
): Promise<CaseAccount & { over: boolean }> {
  await requireRole(ctx, clerks);
  const found = isId(caseId)
    ? await ctx.db.dunningCase.findUnique({
        where: { id: caseId },
        select: { id: true, customerId: true, closedAt: true },
      })
    : null;
  const [account] = found ? await listCaseAccounts(ctx, [found]) : [];
  if (!(found && account)) throw notFound("case");
  return { ...account, over: found.closedAt !== null };
}
