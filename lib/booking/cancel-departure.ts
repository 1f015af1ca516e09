import { allowedIn } from "@/lib/booking/booking";
import type { CancelReason } from "@/lib/catalog/catalog";
import { closeDeparture } from "@/lib/catalog/close-departure";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** The states of a booking that a cancelled departure still has to end. */
const living = [...allowedIn.callOff, ...allowedIn.expire];

/**
 * Cancels a departure that two employees agreed not to run, in the transaction of their agreement: it is closed for sale, and every booking of
 * it, and what is held without one, is seen to by itself (rules 16, 65, 105).
 * @throws DomainError not_found; conflict where it has begun or was cancelled before.
 */
export async function cancelDeparture(
  ctx: Context,
  input: { departureId: string; reason: CancelReason },
): Promise<void> {
  const { departureId } = input;
  await closeDeparture(ctx, input);
  await emit(ctx, "departure.cancelled", { departureId });
  await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload)
    SELECT 'booking.called_off', jsonb_build_object('bookingId', b.id) FROM booking b
    WHERE b.departure_id = ${departureId}::uuid AND b.status = ANY(${living}) ORDER BY b.created_at, b.id`);
}

/**
 * Has every booking looked at that is alive though its departure was cancelled: one that became firm in the same moment, and one whose job was
 * lost. Run every minute under `booking`.
 */
export async function callOffLateBookings(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload)
    SELECT 'booking.called_off', jsonb_build_object('bookingId', b.id)
    FROM departure_cancellation c JOIN booking b ON b.departure_id = c.departure_id WHERE b.status = ANY(${living})`);
}
