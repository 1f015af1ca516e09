import { closeIfOver } from "@/lib/billing/dunning/close-if-over";
import { lockDunning } from "@/lib/billing/dunning/lock-dunning";
import { isContestedNow } from "@/lib/billing/is-contested-now";
import { lockStanding } from "@/lib/billing/writing-off/lock-standing";
import { postWriteOff } from "@/lib/billing/writing-off/post-write-off";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError, notFound } from "@/lib/errors";

type Agreed = {
  /** Of what was agreed on: it is done once. */
  id: string;
  invoiceId: string;
  /** The most of it. */
  amountMinor: bigint;
  reason: string;
};

/**
 * Writes off what is open of a bill, at most what employees agreed on, in the caller's transaction: nobody is asked for it any more, and
 * its case is over where nothing else is late (rule 89). Whoever pays it at the same moment comes first, and then less is written off, or
 * comes second, and then that is undone (`recoverWrittenOff`).
 * @throws DomainError not_found; conflict where nothing of it is open, or it is disputed.
 */
export async function writeOff(ctx: Context, { invoiceId, ...agreed }: Agreed): Promise<void> {
  const bill = await ctx.db.invoice.findUnique({
    where: { id: invoiceId },
    select: { id: true, bookingId: true, customerId: true, currency: true },
  });
  if (!bill) throw notFound("invoice");
  await lockDunning(ctx, bill.customerId);
  await lockStanding(ctx, bill.bookingId);
  if (await isContestedNow(ctx, bill.bookingId))
    throw new DomainError("conflict", "It is disputed. Settle that first.");
  const openMinor = await openOf(ctx, invoiceId);
  if (openMinor === 0n) throw new DomainError("conflict", "Nothing of this bill is open any more.");
  const amountMinor = agreed.amountMinor < openMinor ? agreed.amountMinor : openMinor;
  await postWriteOff(ctx, bill, { ...agreed, amountMinor });
  const written = { entity: "invoice", entityId: invoiceId, from: null, to: "written_off" };
  await record(ctx, { ...written, why: agreed.reason });
  await closeIfOver(ctx, bill.customerId);
}

async function openOf(ctx: Context, invoiceId: string): Promise<bigint> {
  const standing = await ctx.db.invoiceStanding.findUnique({ where: { invoiceId } });
  return standing?.openMinor ?? 0n;
}
