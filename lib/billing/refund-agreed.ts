import { netPaid } from "@/lib/billing/net-paid";
import { refundBooking } from "@/lib/billing/refund-booking";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { formatMoney } from "@/lib/money";

/**
 * Notes that what employees agreed on goes back to the payments of a booking, whole or not at all (rules 48, 61, 64), in the caller's
 * transaction; the worker sends it. Nothing else of the booking changes: what is billed is owed again (rule 91).
 * @throws DomainError conflict where less than that came in and has not gone back.
 */
export async function refundAgreed(
  ctx: Context,
  input: { bookingId: string; amountMinor: bigint },
): Promise<void> {
  const { bookingId, amountMinor } = input;
  await ctx.db.$queryRaw(sql`
    SELECT id FROM payment WHERE booking_id = ${bookingId}::uuid AND status = 'confirmed' ORDER BY id FOR UPDATE`);
  const leftMinor = await netPaid(ctx, { bookingId });
  if (amountMinor > leftMinor) {
    const most = `At most ${formatMoney(leftMinor)} of this booking can go back.`;
    throw new DomainError("conflict", most, { amount: [most] });
  }
  await refundBooking(ctx, { bookingId, amountMinor, reason: "agreed" });
}
