import { lockHold } from "@/lib/availability/lock-hold";
import { releaseHold } from "@/lib/availability/release-hold";
import { stopPaying } from "@/lib/availability/stop-paying";
import { isAllowed } from "@/lib/booking/booking";
import { expireBooking } from "@/lib/booking/record/expire-booking";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * A visit to Stripe's page ended without money. Where time is left on the hold the traveller may try again (rule 12); else its
 * places are free, the code's use is given back (rule 30) and the booking has expired: nothing is kept of it after a day.
 */
export async function endUnpaidBooking(ctx: Context, input: { paymentId: string }): Promise<void> {
  await ctx.transaction(async (inner) => {
    const payment = await inner.db.payment.findUnique({ where: { id: input.paymentId } });
    if (payment?.status !== "cancelled") return;
    await inner.db.$queryRaw(
      sql`SELECT id FROM booking WHERE id = ${payment.bookingId}::uuid FOR UPDATE`,
    );
    const booking = await inner.db.booking.findUniqueOrThrow({ where: { id: payment.bookingId } });
    await lockHold(inner, { holdId: booking.holdId });
    const newer = await inner.db.payment.count({
      where: {
        bookingId: booking.id,
        status: { in: ["created", "pending", "confirmed"] },
        refunds: { none: {} },
      },
    });
    if (!isAllowed("expire", booking.status) || newer > 0) return;
    const hold = await stopPaying(inner, { holdId: booking.holdId });
    if (hold.status === "active" && !hold.lapsed) return;
    await releaseHold(inner, { holdId: booking.holdId });
    await expireBooking(inner, booking);
  });
}

/** Bookings whose hold ran out while nobody was paying. Run by the worker after each sweep. */
export async function expireUnpaidBookings(ctx: Context): Promise<void> {
  const due = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT b.id FROM booking b JOIN hold h ON h.id = b.hold_id
    WHERE b.status = 'awaiting_deposit' AND h.status IN ('expired', 'released')
      AND NOT EXISTS (SELECT FROM payment p WHERE p.booking_id = b.id AND p.status IN ('created', 'pending', 'confirmed')
                        AND NOT EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id))
    LIMIT 100`);
  for (const { id } of due) {
    await ctx.transaction(async (inner) => {
      await inner.db.$queryRaw(sql`SELECT id FROM booking WHERE id = ${id}::uuid FOR UPDATE`);
      const booking = await inner.db.booking.findUniqueOrThrow({ where: { id } });
      await lockHold(inner, { holdId: booking.holdId });
      const hold = await inner.db.hold.findUniqueOrThrow({
        where: { id: booking.holdId },
        select: { status: true },
      });
      if (isAllowed("expire", booking.status) && ["expired", "released"].includes(hold.status))
        await expireBooking(inner, booking);
    });
  }
}
