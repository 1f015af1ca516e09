import { expect, test } from "vitest";
import { getBooking } from "@/lib/booking/get-booking";
import { getMovingQuote } from "@/lib/booking/get-moving-quote";
import { holdPlaces } from "@/lib/booking/hold-places";
import { daysBetween, localDateOf } from "@/lib/dates";
import { useCancelling } from "@/tests/support/cancelling";
import { partyOf } from "@/tests/support/catalogue";
import { useLeaving } from "@/tests/support/leaving";
import { useMoving } from "@/tests/support/moving";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const cancelling = useCancelling(shop);
const leaving = useLeaving(shop);
const { move, other, told } = useMoving(shop);
const booking = () => database.open("booking");
const view = (visit: { bookingToken: string }) => getBooking(booking(), visit);
const conflict = { code: "conflict" };
const gone = expect.stringMatching(/^(sold_out|held_by_others|unavailable)$/);

type Settled = PromiseSettledResult<unknown>[];
const done = (outcomes: Settled) => outcomes.filter(({ status }) => status === "fulfilled").length;
const refusedWith = (outcomes: Settled, reason: object) => {
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(reason);
};
const placesFor = (departureId: string, capacity: number) =>
  database.owner.query("UPDATE inventory_pool SET capacity = $2 WHERE departure_id = $1", [
    ...[departureId, capacity],
  ]);

/** Bookings of one departure, and a later one that all of them would rather have. */
async function crowd(count: number, capacity: number) {
  const departure = await shop.catalogue.departure(120, 30);
  const visits = [];
  for (let at = 0; at < count; at += 1) visits.push(await shop.firm({ departure }));
  const [first] = visits;
  if (!first) throw new Error("Nobody has booked.");
  const where = await other(first, 200, 30);
  const quotes = [];
  for (const visit of visits) quotes.push(await told(visit, where));
  await placesFor(where.id, capacity);
  return { departure, where, visits, quotes };
}

test("rules 63 and 68: a double click, two tabs and going back move a booking once, and another date then needs a price of its own", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const one = await other(visit, 200);
    const later = daysBetween(localDateOf(new Date()), one.startsOn) + 1;
    const another = await other(visit, later);
    const [first, second] = [await told(visit, one), await told(visit, another)];
    const presses = [first, first, first, second, second];
    const outcomes = await Promise.allSettled(presses.map(move));
    refusedWith(outcomes, conflict);
    const counted = new Set(presses.filter((_, at) => outcomes[at]?.status === "fulfilled"));
    expect(counted.size).toBe(1);
    await shop.work();
    const [won, lost] = counted.has(first) ? [first, second] : [second, first];
    expect((await view(visit)).departure.code).toBe(won.to.code);
    const changes = "SELECT count(*)::int FROM booking_change WHERE booking_id = $1";
    expect(await shop.one(changes, [visit.bookingId])).toBe(1);
    const booked = [one, another, visit.departure].map(({ id }) => cancelling.placesOf(id));
    expect((await Promise.all(booked)).map((places) => places.booked).toSorted()).toEqual([
      ...[0, 0, 2],
    ]);
    await expect(move(lost)).rejects.toMatchObject(conflict);
    expect(await getMovingQuote(booking(), lost)).toMatchObject({ holds: false, done: false });
  }
});

// Calibration: the same people, who have all looked before one takes places, as they may without the lock.
test("without the lock as many move as have seen room, and more than there is: the race is real", async () => {
  const { where } = await crowd(3, 4);
  const free = () =>
    shop.one(
      "SELECT capacity - booked - held FROM inventory_pool WHERE departure_id = $1 AND name = 'Places'",
      [where.id],
    );
  const seen = await Promise.all([1, 2, 3].map(free));
  const taken = seen.filter((places) => Number(places) >= 2).length * 2;
  expect(taken).toBeGreaterThan(4);
});

test("rules 1, 3 and 67: of those who want the last places of a date at once, as many move as there is room, and the others stay whole where they were", async () => {
  for (let trial = 0; trial < trials(2, 15); trial += 1) {
    const { departure, where, visits, quotes } = await crowd(4, 4);
    const outcomes = await Promise.allSettled(quotes.map(move));
    refusedWith(outcomes, { code: gone });
    expect(done(outcomes)).toBe(2);
    await shop.work();
    expect((await cancelling.placesOf(where.id)).booked).toBe(4);
    expect((await cancelling.placesOf(departure.id)).booked).toBe(4);
    const codes = await Promise.all(
      visits.map(async (visit) => (await view(visit)).departure.code),
    );
    expect(codes.filter((code) => code === where.code)).toHaveLength(2);
  }
});

test("rules 1 and 3: who moves there, who moves back and who buys never wait for each other, and no place is sold twice", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const { departure, where, quotes } = await crowd(3, 30);
    const [settler, ...movers] = quotes;
    if (!settler) throw new Error("Nobody has booked.");
    await move(settler);
    await shop.work();
    const back = await told(settler, departure);
    await placesFor(where.id, 6);
    const sold = { ...where, roomTypeId: departure.roomTypeId };
    const room = "SELECT id FROM room_type WHERE departure_id = $1 ORDER BY position LIMIT 1";
    const roomTypeId = String(await shop.one(room, [where.id]));
    const outcomes = await Promise.allSettled([
      ...movers.map(move),
      move(back),
      ...[1, 2, 3].map(() => holdPlaces(booking(), partyOf({ ...sold, roomTypeId }, 2))),
    ]);
    refusedWith(outcomes, { code: gone });
    await shop.work();
    const { held, booked } = await cancelling.placesOf(where.id);
    expect(held + booked).toBeLessThanOrEqual(6);
    expect(done(outcomes)).toBeGreaterThanOrEqual(3);
  }
});

test("rules 16 and 63: who moves, who takes somebody off and who cancels at once: each place is counted once", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const where = await other(visit);
    const quotes = [await told(visit, where), await leaving.told(visit)] as const;
    const all = await cancelling.told(visit);
    const outcomes = await Promise.allSettled([
      ...[move(quotes[0]), leaving.leave(quotes[1]), cancelling.cancel(all)],
    ]);
    refusedWith(outcomes, conflict);
    await shop.work();
    const { status, departure, travellers } = await view(visit);
    const here = (await cancelling.placesOf(visit.departure.id)).booked;
    const there = (await cancelling.placesOf(where.id)).booked;
    const living = status === "cancelled" ? 0 : travellers.length;
    expect(here + there).toBe(living);
    if (living > 0 && departure.code === where.code) expect(there).toBe(living);
  }
});
