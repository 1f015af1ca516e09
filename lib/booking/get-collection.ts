import { listKeptCards } from "@/lib/billing/list-kept-cards";
import type { Collection } from "@/lib/booking/booking";
import { readCollectedLines, takenOn } from "@/lib/booking/record/collected-lines";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";

/**
 * The card from which what is open of a booking is taken when it falls due; null where none is kept. Under `payment`.
 * @throws DomainError not_found
 */
export async function getCollection(
  ctx: Context,
  input: { bookingToken: string },
): Promise<Collection | null> {
  const { id: bookingId } = await findBookingByToken(ctx, input.bookingToken);
  const card = (await listKeptCards(ctx, { bookingIds: [bookingId] })).get(bookingId);
  if (!card) return null;
  const { id: cardId } = await ctx.db.keptCard.findFirstOrThrow({
    where: { bookingId, status: "kept" },
  });
  const lines = await readCollectedLines(ctx, { bookingId, cardId });
  return { ...card, takenOn: takenOn(lines, localDateOf(clock.now())) };
}
