import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { queueNotice } from "@/lib/notices/queue-notice";
import { redeemCoupon } from "@/lib/pricing/redeem-coupon";

type Booking = { id: string; status: string; holdId: string; personId: string };

/** Confirms a booking whose places are taken for good, with its history, its first bill and the mail to who booked. */
export async function makeFirm(
  ctx: Context,
  booking: Booking,
  paymentId: string | null,
): Promise<void> {
  const { id, status, holdId, personId } = booking;
  await ctx.db.$executeRaw(sql`
    WITH firm AS (
      UPDATE booking SET status = 'confirmed', confirmed_at = ${clock.now()}, confirmed_by = ${paymentId}::uuid
      WHERE id = ${id}::uuid RETURNING id
    ), billed AS (
      INSERT INTO outbox_event (kind, payload) SELECT 'booking.bills_due', jsonb_build_object('bookingId', id) FROM firm
    )
    INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
    SELECT 'booking', id, ${status}, 'confirmed', ${ctx.actor} FROM firm`);
  await redeemCoupon(ctx, { holdId });
  await queueNotice(ctx, {
    kind: "booking_confirmed",
    subjectId: id,
    event: "confirmed",
    personId,
  });
}
