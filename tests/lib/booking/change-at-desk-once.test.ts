import { expect, test } from "vitest";
import { getBooking } from "@/lib/booking/get-booking";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useChanging } from "@/tests/support/changing";
import { useLeaving } from "@/tests/support/leaving";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const cancelling = useCancelling(shop);
const leaving = useLeaving(shop);
const balances = useBalances(shop);
const desk = useChanging(shop);
const view = (visit: { bookingToken: string }) => getBooking(database.open("booking"), visit);
const conflict = { code: "conflict" };
const refused = (outcomes: PromiseSettledResult<unknown>[]) => {
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(conflict);
};

// Calibration: all have looked before one writes, as they may without the lock.
test("without the lock two employees who have seen a price that holds free two places for one traveller: the race is real", async () => {
  const visit = await shop.firm();
  const booked = async () => (await cancelling.placesOf(visit.departure.id)).booked;
  const free = (units: number) =>
    database.owner.query(
      "UPDATE inventory_pool SET booked = booked - $2 WHERE departure_id = $1 AND name = 'Places'",
      [visit.departure.id, units],
    );
  const before = await booked();
  const employees = [await desk.covers(visit), await desk.covers(visit)];
  const told = employees.map(async (at) => ({ at, quoteId: await desk.tellsLeaving(at) }));
  const seen = await Promise.all(
    (await Promise.all(told)).map(({ at, quoteId }) => desk.sees(at, quoteId)),
  );
  await Promise.all(seen.map(({ holds }) => (holds ? free(1) : undefined)));
  expect(before - (await booked())).toBe(2);
  // As it was.
  await free(-2);
});

test("rules 63 and 68: two employees, a double click and the customer at once take somebody off once", async () => {
  for (let trial = 0; trial < trials(2, 15); trial += 1) {
    const visit = await shop.firm();
    const before = await cancelling.placesOf(visit.departure.id);
    const [one, other] = [await desk.covers(visit), await desk.covers(visit)];
    const [mine, theirs] = [await desk.tellsLeaving(one), await desk.tellsLeaving(other)];
    const own = await leaving.told(visit);
    const outcomes = await Promise.allSettled([
      ...[desk.presses(one, mine), desk.presses(one, mine), desk.presses(other, theirs)],
      leaving.leave(own),
    ]);
    refused(outcomes);
    await shop.work();
    expect((await view(visit)).travellers).toHaveLength(1);
    expect((await cancelling.placesOf(visit.departure.id)).booked).toBe(before.booked - 1);
    const changes = "SELECT count(*)::int FROM booking_change WHERE booking_id = $1";
    expect(await shop.one(changes, [visit.bookingId])).toBe(1);
  }
});

test("rules 61 and 63: of two who agree at once, and the customer who cancels meanwhile, one cancels, and the money goes back once", async () => {
  for (let trial = 0; trial < trials(2, 10); trial += 1) {
    const visit = await shop.firm();
    await balances.paid(visit);
    const at = await desk.covers(visit);
    const quoteId = await desk.tellsCancelling(at);
    await desk.presses(at, quoteId);
    const { backMinor } = await desk.sees(at, quoteId);
    const own = await cancelling.told(visit);
    const [clerk, owner] = [await desk.desk.at("billing_clerk"), await desk.desk.at("owner")];
    const outcomes = await Promise.allSettled([
      ...[desk.agrees(clerk, quoteId), desk.agrees(owner, quoteId), cancelling.cancel(own)],
    ]);
    refused(outcomes);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await shop.work();
    const refunds = await cancelling.refundsOf(visit);
    expect(refunds.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(backMinor);
    await database.owner.query("DELETE FROM proposal WHERE state = 'waiting'");
  }
});
