import { takeBackBills } from "@/lib/billing/invoicing/take-back";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError, notFound } from "@/lib/errors";

/**
 * Takes a late fee back whole, in a document of its own with opposite amounts, under `billing` (rules 74, 98); what was paid beyond what the
 * booking comes to then goes back. It is asked for no second time.
 * @throws DomainError not_found where there is no such fee; conflict where it was taken back before (rule 79).
 */
export async function cancelLateFee(
  ctx: Context,
  { invoiceId, reason }: { invoiceId: string; reason: string },
): Promise<void> {
  const fee = await ctx.db.invoice.findFirst({
    where: { id: invoiceId, kind: "late_fee" },
    select: { bookingId: true },
  });
  if (!fee) throw notFound("invoice");
  const { bookingId } = fee;
  const { personId, policyVersion } = await ctx.db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { personId: true, policyVersion: true },
  });
  await ctx.transaction(async (inner) => {
    const whose = { bookingId, personId, policyVersion };
    const taken = await takeBackBills(inner, whose, { kinds: ["late_fee"], id: invoiceId });
    if (taken === 0) throw new DomainError("conflict", "This fee was taken back before.");
    const back = { entity: "invoice", entityId: invoiceId, from: null, to: "taken_back" };
    await record(inner, { ...back, why: reason });
    await emit(inner, "late_fee.taken_back", { bookingId });
  });
}
