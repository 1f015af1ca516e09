import { movePlaces } from "@/lib/availability/move-places";
import { moveTo } from "@/lib/booking/moving/move-to";
import type { Settling, ToldOf } from "@/lib/booking/record/told-of";
import type { Context } from "@/lib/context/open-context";

/**
 * Moves a booking that its caller has locked to another departure, as was told.
 * @returns what has to be paid in all for it to be done.
 * @throws DomainError sold_out, held_by_others or unavailable where there is no room; then nothing has changed (rule 67).
 */
export async function moveAll(ctx: Context, { booking, told }: ToldOf): Promise<Settling> {
  const { id: bookingId, holdId } = booking;
  const { quoteId, fromQuoteId, feeMinor } = told;
  const paidMinor = await moveTo(ctx, { bookingId, fromQuoteId, quoteId, feeMinor }, (wanted) =>
    movePlaces(ctx, { holdId, ...wanted }),
  );
  return { backMinor: 0n, settlesAtMinor: feeMinor > 0n ? paidMinor + feeMinor : 0n };
}
