import { decidedBy, isAllowed } from "@/lib/booking/booking";
import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { restOf } from "@/lib/booking/record/rest-of";
import { turnAway } from "@/lib/booking/record/turn-away";
import { stillLeaves } from "@/lib/catalog/catalog";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Due = { id: string; departureStatus: string };

/**
 * Of bookings whose first payment was too little, and of which the rest did not come in time, all goes back, and their places are free
 * (rules 37, 47); at once where the departure was withdrawn. While somebody is paying it, that is waited for.
 */
export async function endPartPaid(ctx: Context): Promise<void> {
  const part = await ctx.db.$queryRaw<Due[]>(sql`
    SELECT DISTINCT b.id, d.status AS "departureStatus" FROM booking b JOIN departure d ON d.id = b.departure_id
      JOIN payment p ON p.booking_id = b.id AND p.status = 'confirmed'
    WHERE b.status = 'awaiting_deposit' LIMIT 1000`);
  for (const due of part) await ctx.transaction((inner) => endOne(inner, due));
}

async function endOne(ctx: Context, { id, departureStatus }: Due): Promise<void> {
  const booking = await lockBooking(ctx, id);
  const { restMinor, paidAt, paymentIds } = await restOf(ctx, id);
  if (!isAllowed("expire", booking.status) || !paidAt || restMinor === 0n) return;
  const leaves = stillLeaves(departureStatus);
  if (leaves && decidedBy(paidAt) > clock.now()) return;
  if (await findOpenPayment(ctx, id, "checkout")) return;
  await turnAway(ctx, booking, paymentIds, leaves ? "not_enough" : "departure_cancelled");
}
