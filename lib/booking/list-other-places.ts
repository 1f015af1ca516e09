import { listMoves } from "@/lib/availability/list-moves";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import type { OtherDeparture } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";

/**
 * The departures of the same vacation that have room for all who were to travel, in the rooms that they had: whoever paid too late may have
 * them instead (rules 37, 67).
 * @throws DomainError not_found
 */
export async function listOtherPlaces(
  ctx: Context,
  input: { bookingToken: string },
): Promise<OtherDeparture[]> {
  const { id } = await findBookingByToken(ctx, input.bookingToken);
  const { departureId, holdId } = await ctx.db.booking.findUniqueOrThrow({
    where: { id },
    select: { departureId: true, holdId: true },
  });
  return await listMoves(ctx, { departureId, holdId });
}
