import { expect, test } from "vitest";
import { getBooking } from "@/lib/booking/get-booking";
import { getLeavingQuote } from "@/lib/booking/get-leaving-quote";
import { useBalances } from "@/tests/support/balances";
import { useCallingOff } from "@/tests/support/calling-off";
import { useCancelling } from "@/tests/support/cancelling";
import { useLeaving } from "@/tests/support/leaving";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const cancelling = useCancelling(shop);
const { leave, told, left } = useLeaving(shop);
const balances = useBalances(shop);
const { agreed, calledOff } = useCallingOff(shop);
const booking = () => database.open("booking");
const view = (visit: { bookingToken: string }) => getBooking(booking(), visit);
const conflict = { code: "conflict" };

test("rules 63 and 68: a double click, two tabs and going back take somebody off once, and another price then does nothing", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const before = await cancelling.placesOf(visit.departure.id);
    const [one, other] = [await told(visit), await told(visit)];
    const presses = [one, one, one, other, other];
    const outcomes = await Promise.allSettled(presses.map(leave));
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(conflict);
    const counted = new Set(presses.filter((_, at) => outcomes[at]?.status === "fulfilled"));
    expect(counted.size).toBe(1);
    await shop.work();
    expect((await cancelling.placesOf(visit.departure.id)).booked).toBe(before.booked - 1);
    const changes = "SELECT count(*)::int FROM booking_change WHERE booking_id = $1";
    expect(await shop.one(changes, [visit.bookingId])).toBe(1);
    const lost = counted.has(one) ? other : one;
    await expect(leave(lost)).rejects.toMatchObject(conflict);
    expect(await getLeavingQuote(booking(), lost)).toMatchObject({ holds: false, done: false });
  }
});

// Calibration: the same presses, which have all looked before one writes, as they may without the lock.
test("without the lock the same presses free a place several times: the race is real", async () => {
  const visit = await shop.firm();
  const booked = async () => (await cancelling.placesOf(visit.departure.id)).booked;
  const add = (units: number) =>
    database.owner.query(
      "UPDATE inventory_pool SET booked = booked + $2, capacity = capacity + 20 WHERE departure_id = $1 AND name = 'Places'",
      [visit.departure.id, units],
    );
  await add(10);
  const before = await booked();
  const quoteOf = () => shop.one("SELECT quote_id FROM booking WHERE id = $1", [visit.bookingId]);
  const seen = await Promise.all([1, 2, 3].map(quoteOf));
  const now = await quoteOf();
  await Promise.all(seen.filter((quoteId) => quoteId === now).map(() => add(-1)));
  expect(before - (await booked())).toBe(3);
  // As it was.
  await add(-7);
});

test("rules 16 and 63: who cancels it all and who takes somebody off at once: one comes first, and the places are counted once", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const before = await cancelling.placesOf(visit.departure.id);
    const [less, all] = [await told(visit), await cancelling.told(visit)];
    const outcomes = await Promise.allSettled([leave(less), cancelling.cancel(all)]);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(conflict);
    await shop.work();
    const { status, travellers } = await view(visit);
    const off = status === "cancelled" ? 2 : 2 - travellers.length;
    expect((await cancelling.placesOf(visit.departure.id)).booked).toBe(before.booked - off);
  }
});

test("rule 65: off a departure that we have cancelled nobody is taken at a fee, and what was kept before goes back too", async () => {
  const visit = await shop.firm();
  const quote = await told(visit);
  await agreed(visit.departure.code);
  await expect(leave(quote)).rejects.toMatchObject(conflict);
  await expect(told(visit)).rejects.toMatchObject(conflict);
  await shop.work();

  const other = await shop.firm();
  await balances.paid(other);
  const { beforeMinor } = await left(other);
  await calledOff(other.departure.code);
  expect((await view(other)).account).toMatchObject({ totalMinor: 0n, paidMinor: 0n });
  const refunds = await cancelling.refundsOf(other);
  expect(refunds.reduce((all, { amount }) => all + BigInt(amount), 0n)).toBe(beforeMinor);
});
