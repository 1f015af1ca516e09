import { expect, test } from "vitest";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { useCancelling } from "@/tests/support/cancelling";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const { cancel, told, refundsOf, placesOf, cancelled } = useCancelling(shop);
const booking = () => database.open("booking");
const conflict = { code: "conflict" };

const statusOf = (bookingId: string) =>
  shop.one("SELECT status FROM booking WHERE id = $1", [bookingId]);

/** Presses the button of two prices, several times each, at once. @returns whose press counted, and whose did not. */
async function pressAtOnce(visit: Awaited<ReturnType<typeof shop.firm>>) {
  const [one, other] = [await told(visit), await told(visit)];
  const presses = [one, one, one, other, other];
  const outcomes = await Promise.allSettled(presses.map(cancel));
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(conflict);
  const counted = presses.filter((_, at) => outcomes[at]?.status === "fulfilled");
  expect(new Set(counted).size).toBe(1);
  return counted.includes(one) ? { won: one, lost: other } : { won: other, lost: one };
}

test("rule 63: a double click, two tabs and going back cancel once, and another price then cancels nothing", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const before = await placesOf(visit.departure.id);
    const { won, lost } = await pressAtOnce(visit);
    await shop.work();
    expect((await placesOf(visit.departure.id)).booked).toBe(before.booked - 2);
    const back = BigInt(visit.payment.amount_minor) - won.feeMinor;
    expect(await refundsOf(visit)).toMatchObject(back > 0n ? [{ amount: String(back) }] : []);
    const happened = `SELECT count(*)::int FROM lifecycle_event WHERE entity_id = $1 AND "to" = 'cancelled'`;
    expect(await shop.one(happened, [visit.bookingId])).toBe(1);
    await cancel(won);
    await expect(cancel(lost)).rejects.toMatchObject(conflict);
    await expect(quoteCancellation(booking(), visit)).rejects.toMatchObject(conflict);
  }
});

// Calibration: the same presses, which have all looked before one writes, as they may without the lock.
test("without the lock the same presses free the same places several times: the race is real", async () => {
  const visit = await shop.firm();
  const before = await placesOf(visit.departure.id);
  await database.owner.query(
    "UPDATE inventory_pool SET booked = booked + 20, capacity = capacity + 20 WHERE departure_id = $1",
    [visit.departure.id],
  );
  const free = async () => {
    await database.owner.query(
      `UPDATE inventory_pool p SET booked = booked - u.units FROM hold_unit u WHERE u.pool_id = p.id AND u.hold_id = $1`,
      [visit.holdId],
    );
    await database.owner.query("UPDATE booking SET status = 'cancelled' WHERE id = $1", [
      visit.bookingId,
    ]);
  };
  const seen = await Promise.all([1, 2, 3, 4].map(() => statusOf(visit.bookingId)));
  await Promise.all(seen.map((status) => (status === "confirmed" ? free() : undefined)));
  const freed = before.booked + 20 - (await placesOf(visit.departure.id)).booked;
  expect(freed).toBeGreaterThan(2);
  // As it was: what is under test comes after.
  await database.owner.query("UPDATE booking SET status = 'confirmed' WHERE id = $1", [
    visit.bookingId,
  ]);
  await database.owner.query(
    "UPDATE inventory_pool p SET booked = coalesce((SELECT sum(u.units) FROM hold_unit u JOIN hold h ON h.id = u.hold_id WHERE u.pool_id = p.id AND h.status = 'converted'), 0) WHERE departure_id = $1",
    [visit.departure.id],
  );
  await cancelled(visit);
});

test("rule 16: who cancels and who buys the last places at once: nothing is sold twice", async () => {
  const visit = await shop.firm({ capacity: 2 });
  const quote = await told(visit);
  const outcomes = await Promise.allSettled([
    cancel(quote),
    ...[1, 2, 3].map(() => shop.held({ departure: visit.departure })),
  ]);
  expect(outcomes[0]?.status).toBe("fulfilled");
  expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(2);
  await shop.work();
});
