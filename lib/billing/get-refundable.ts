import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { netPaid } from "@/lib/billing/net-paid";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/** What a refund of a booking is about: whose it is, what it is called, and what came in for it and is not to go back. */
export type Refundable = {
  bookingId: string;
  ref: string;
  customerId: string;
  currency: string;
  leftMinor: bigint;
};

/**
 * What a clerk may send back of a booking, under `billing`.
 * @throws DomainError not_found, also for any other role.
 */
export async function getRefundable(
  ctx: Context,
  input: { bookingId: string },
): Promise<Refundable> {
  await requireRole(ctx, clerks);
  const { bookingId } = input;
  const booking = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    select: { ref: true, customerId: true, currency: true },
  });
  if (!booking) throw notFound("booking");
  return { bookingId, ...booking, leftMinor: await netPaid(ctx, { bookingId }) };
}
