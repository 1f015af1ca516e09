import { listMoves } from "@/lib/availability/list-moves";
import { isAllowed } from "@/lib/booking/booking";
import { type Asked, findAsked } from "@/lib/booking/record/find-asked";
import { loadBooking } from "@/lib/booking/record/load-booking";
import type { OtherDeparture } from "@/lib/catalog/catalog";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { moveFee } from "@/lib/pricing/price-moved";

type OtherDate = OtherDeparture & { feeMinor: bigint };

/**
 * On which other dates a booking can be had, with room for all who travel, and what each costs today by the terms as they were agreed to
 * (rules 53, 56, 67). None once it has begun or is over.
 * @throws DomainError not_found
 */
export async function listDates(ctx: Context, input: Asked): Promise<OtherDate[]> {
  const { id } = await findAsked(ctx, input);
  const { status, departure, quote: before, holdId } = await loadBooking(ctx, id);
  const { startsOn: from, timeZone, cancellationTerms } = departure;
  const on = localDateOf(clock.now(), timeZone);
  if (!isAllowed("change", status) || departure.status === "cancelled" || on > from) return [];
  const moves = await listMoves(ctx, { departureId: departure.id, holdId });
  const { tiers } = cancellationTerms;
  return moves.map((move) => ({
    ...move,
    feeMinor: moveFee({ before, tiers, from, to: move.startsOn, on }),
  }));
}
