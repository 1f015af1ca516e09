import { requireRole } from "@/lib/auth/require-role";
import { clerks, invoiceName } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { DomainError, notFound } from "@/lib/errors";

/**
 * A late fee that a clerk may take back: what it is called, whose it is, and all of it, paid or not. Under `billing`.
 * @throws DomainError not_found, also for any other role and for any other bill; conflict where it was taken back before.
 */
export async function getLateFee(
  ctx: Context,
  { invoiceId }: { invoiceId: string },
): Promise<{ ref: string; customerId: string; currency: string; amountMinor: bigint }> {
  await requireRole(ctx, clerks);
  const fee = await ctx.db.invoice.findFirst({
    where: { id: invoiceId, kind: "late_fee" },
    include: { takenBackBy: { select: { id: true } } },
  });
  if (!fee) throw notFound("invoice");
  if (fee.takenBackBy) throw new DomainError("conflict", "This fee was taken back before.");
  const { customerId, currency, totalMinor: amountMinor } = fee;
  return { ref: invoiceName(fee), customerId, currency, amountMinor };
}
