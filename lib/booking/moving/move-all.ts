import { movePlaces } from "@/lib/availability/move-places";
import { moveTo } from "@/lib/booking/moving/move-to";
import { beyondMinor } from "@/lib/booking/record/beyond-minor";
import type { Settling, ToldOf } from "@/lib/booking/record/told-of";
import type { Context } from "@/lib/context/open-context";

/**
 * Moves a booking that its caller has locked to another departure, as was told.
 * @returns what was paid beyond a price that is less now, and is to go back; else what has to be paid in all for it to be done.
 * @throws DomainError sold_out, held_by_others or unavailable where there is no room; then nothing has changed (rule 67).
 */
export async function moveAll(ctx: Context, { booking, told }: ToldOf): Promise<Settling> {
  const { id: bookingId, holdId } = booking;
  const { quoteId, fromQuoteId, beforeMinor, totalMinor } = told;
  const moreMinor = totalMinor - beforeMinor;
  const paidMinor = await moveTo(ctx, { bookingId, fromQuoteId, quoteId, moreMinor }, (wanted) =>
    movePlaces(ctx, { holdId, ...wanted }),
  );
  if (moreMinor > 0n) return { backMinor: 0n, settlesAtMinor: paidMinor + moreMinor };
  if (moreMinor === 0n) return { backMinor: 0n, settlesAtMinor: 0n };
  const backMinor = await beyondMinor(ctx, { ...booking, totalMinor }, paidMinor);
  return { backMinor, settlesAtMinor: 0n };
}
