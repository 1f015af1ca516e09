import { lockDunning } from "@/lib/billing/dunning/lock-dunning";
import type { Context } from "@/lib/context/open-context";
import { DomainError, notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";

/**
 * A case that goes on, with its customer's lock taken for the transaction.
 * @throws DomainError not_found where there is none; conflict where it is over.
 */
export async function findOpenCase(
  ctx: Context,
  caseId: string,
): Promise<{ customerId: string; currency: string }> {
  const known = isId(caseId)
    ? await ctx.db.dunningCase.findUnique({ where: { id: caseId }, select: { customerId: true } })
    : null;
  if (!known) throw notFound("case");
  await lockDunning(ctx, known.customerId);
  const { closedAt, ...found } = await ctx.db.dunningCase.findUniqueOrThrow({
    where: { id: caseId },
    select: { customerId: true, currency: true, closedAt: true },
  });
  if (closedAt) throw new DomainError("conflict", "Nothing of this is late any more.");
  return found;
}
