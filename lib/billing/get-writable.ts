import { requireRole } from "@/lib/auth/require-role";
import { clerks, invoiceName } from "@/lib/billing/billing";
import { isContestedNow } from "@/lib/billing/is-contested-now";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { DomainError, notFound } from "@/lib/errors";

/** What of a bill could be written off: what it is called, whose it is, and all that is open of it. */
export type Writable = { ref: string; customerId: string; currency: string; openMinor: bigint };

/**
 * A bill that a clerk may propose to write off: one that is late, under `billing`.
 * @throws DomainError not_found, also for any other role; conflict where nothing of it is late, or it is disputed.
 */
export async function getWritable(ctx: Context, input: { invoiceId: string }): Promise<Writable> {
  await requireRole(ctx, clerks);
  const { invoiceId } = input;
  const bill = await ctx.db.invoice.findUnique({
    where: { id: invoiceId },
    select: { prefix: true, number: true, bookingId: true, customerId: true, currency: true },
  });
  if (!bill) throw notFound("invoice");
  const today = toDateColumn(localDateOf(clock.now()));
  const late = await ctx.db.invoiceStanding.findFirst({
    where: { invoiceId, openMinor: { gt: 0n }, dueOn: { lt: today } },
    select: { openMinor: true },
  });
  if (!late) throw new DomainError("conflict", "Nothing of this bill is late.");
  if (await isContestedNow(ctx, bill.bookingId))
    throw new DomainError("conflict", "It is disputed. Settle that first.");
  const { customerId, currency } = bill;
  return { ref: invoiceName(bill), customerId, currency, ...late };
}
