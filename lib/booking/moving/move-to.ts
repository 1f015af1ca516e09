import type { PoolUnits } from "@/lib/availability/availability";
import { detailsWantedBy } from "@/lib/booking/booking";
import { moveSchedule } from "@/lib/booking/moving/move-schedule";
import { rewriteSchedule } from "@/lib/booking/record/rewrite-schedule";
import { getDeparture } from "@/lib/catalog/get-departure";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { getQuote } from "@/lib/pricing/get-quote";
import type { PricedQuote } from "@/lib/pricing/pricing";

type Move = {
  bookingId: string;
  fromQuoteId: string;
  quoteId: string;
  /** How much more it comes to than before. */
  moreMinor: bigint;
};

/** What is to be taken on the other departure. */
export type Wanted = { departureId: string; quoteId: string; units: readonly PoolUnits[] };

/**
 * Makes a booking that its caller has locked one of another departure: rooms, places, the days by which names and money are wanted.
 * @param take takes its places there, or throws; what counts as paid is looked at after that.
 * @returns what is paid.
 */
export async function moveTo(
  ctx: Context,
  { bookingId, fromQuoteId, quoteId, moreMinor }: Move,
  take: (wanted: Wanted) => Promise<void>,
): Promise<bigint> {
  const [before, after] = [
    await getQuote(ctx, { quoteId: fromQuoteId }),
    await getQuote(ctx, { quoteId }),
  ];
  const { departureId, editionId, totalMinor, units } = after;
  const to = await getDeparture(ctx, after.departureCode);
  await ctx.db.booking.updateMany({
    where: { id: bookingId },
    data: { quoteId, totalMinor, departureId, editionId },
  });
  const dueOn = detailsWantedBy(to.startsOn, localDateOf(clock.now(), to.timeZone));
  await changeRooms(ctx, { bookingId, before, after, dueOn });
  await take({ departureId, quoteId, units });
  const today = localDateOf(clock.now());
  return await rewriteSchedule(ctx, bookingId, (lines, paidMinor) =>
    moveSchedule(lines, { moreMinor, paidMinor, today, to }),
  );
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
