import type { RefundReason } from "@/lib/billing/billing";
import { refundPayment } from "@/lib/billing/refund-payment";
import { allocateRefund, type LeftOfPayment } from "@/lib/billing/refunding/allocate-refund";
import { leftOf } from "@/lib/billing/refunding/left-of";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Notes that an amount goes back to the payments of a booking, split among them (rule 61); the worker sends each. What none of them
 * has left for is put before a person and not lost (rule 62), once for each cause. The caller has the booking locked.
 * @param input causeId: of the change or the chargeback for which it does; the booking's where it can do so once.
 */
export async function refundBooking(
  ctx: Context,
  input: { bookingId: string; amountMinor: bigint; reason: RefundReason; causeId?: string },
): Promise<void> {
  const { bookingId, amountMinor, reason, causeId = bookingId } = input;
  const shares = allocateRefund(await lockPayments(ctx, bookingId), amountMinor);
  for (const share of shares) await refundPayment(ctx, { ...share, reason });
  const rest = shares.reduce((left, share) => left - share.amountMinor, amountMinor);
  if (rest > 0n)
    await callAttention(ctx, {
      kind: "refund_impossible",
      subjectId: causeId,
      detail: `${rest} of ${amountMinor} of booking ${bookingId}`,
    });
}

async function lockPayments(ctx: Context, bookingId: string): Promise<LeftOfPayment[]> {
  await ctx.db.$queryRaw(sql`
    SELECT id FROM payment WHERE booking_id = ${bookingId}::uuid AND status = 'confirmed' ORDER BY id FOR UPDATE`);
  return await ctx.db.$queryRaw<LeftOfPayment[]>(sql`
    SELECT p.id AS "paymentId", ${leftOf()} AS "leftMinor" FROM payment p
    WHERE p.booking_id = ${bookingId}::uuid AND p.status = 'confirmed' ORDER BY p.created_at, p.id`);
}
