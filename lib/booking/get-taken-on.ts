import { readCollectedLines, takenOn } from "@/lib/booking/record/collected-lines";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";

/**
 * The day on which each line of a booking's schedule is taken from the card that is kept for it, by its number; null for one with which
 * that card is tried no more. Empty where none is kept. Under `booking`.
 * @throws DomainError not_found
 */
export async function getTakenOn(
  ctx: Context,
  input: { bookingToken: string },
): Promise<ReadonlyMap<number, LocalDate | null>> {
  const { id: bookingId } = await findBookingByToken(ctx, input.bookingToken);
  const card = await ctx.db.keptCard.findFirst({ where: { bookingId, status: "kept" } });
  if (!card) return new Map();
  const lines = await readCollectedLines(ctx, { bookingId, cardId: card.id });
  return takenOn(lines, localDateOf(clock.now()));
}
