import { movePlaces } from "@/lib/availability/move-places";
import { detailsWantedBy } from "@/lib/booking/booking";
import { moveSchedule } from "@/lib/booking/moving/move-schedule";
import { rewriteSchedule } from "@/lib/booking/record/rewrite-schedule";
import type { Settling, ToldOf } from "@/lib/booking/record/told-of";
import { getDeparture } from "@/lib/catalog/get-departure";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { getQuote } from "@/lib/pricing/get-quote";
import type { PricedQuote } from "@/lib/pricing/pricing";

/**
 * Moves a booking that its caller has locked to another departure: places, rooms, the days by which names and money are wanted.
 * @returns what has to be paid in all for it to be done.
 * @throws DomainError sold_out, held_by_others or unavailable where there is no room; then nothing has changed (rule 67).
 */
export async function moveAll(ctx: Context, { booking, told }: ToldOf): Promise<Settling> {
  const { id: bookingId, holdId } = booking;
  const { quoteId, fromQuoteId, totalMinor, feeMinor } = told;
  const [before, after] = [
    await getQuote(ctx, { quoteId: fromQuoteId }),
    await getQuote(ctx, { quoteId }),
  ];
  const { departureId, editionId, units } = after;
  const to = await getDeparture(ctx, after.departureCode);
  await ctx.db.booking.updateMany({
    where: { id: bookingId },
    data: { quoteId, totalMinor, departureId, editionId },
  });
  const dueOn = detailsWantedBy(to.startsOn, localDateOf(clock.now(), to.timeZone));
  await changeRooms(ctx, { bookingId, before, after, dueOn });
  await movePlaces(ctx, { holdId, departureId, quoteId, units });
  const today = localDateOf(clock.now());
  const paidMinor = await rewriteSchedule(ctx, bookingId, (lines, paid) =>
    moveSchedule(lines, { feeMinor, paidMinor: paid, today, to }),
  );
  return { backMinor: 0n, settlesAtMinor: feeMinor > 0n ? paidMinor + feeMinor : 0n };
}

type Rooms = { bookingId: string; before: PricedQuote; after: PricedQuote; dueOn: LocalDate };

/** The parties of both prices have the same rooms in the same order. */
async function changeRooms(ctx: Context, { bookingId, before, after, dueOn }: Rooms) {
  const there = new Map(
    before.party.rooms.map(({ roomTypeId }, at) => [
      roomTypeId,
      after.party.rooms[at]?.roomTypeId ?? roomTypeId,
    ]),
  );
  await ctx.db.$executeRaw(sql`
    UPDATE booking_traveller t SET room_type_id = r.there, details_due_on = ${dueOn}::date
    FROM unnest(${[...there.keys()]}::uuid[], ${[...there.values()]}::uuid[]) AS r (had, there)
    WHERE t.booking_id = ${bookingId}::uuid AND t.room_type_id = r.had`);
}
