import fc from "fast-check";
import { expect, test } from "vitest";
import { billBooking } from "@/lib/booking/bill-booking";
import { getSpreading } from "@/lib/booking/get-spreading";
import { queueBills } from "@/lib/booking/queue-bills";
import { spreadBalance } from "@/lib/booking/spread-balance";
import { instalmentOffers, planInstalments } from "@/lib/booking/spreading/plan-instalments";
import { linkToken } from "@/lib/crypto/link-token";
import { addDays, addMonths } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { useBalances } from "@/tests/support/balances";
import { useCollecting } from "@/tests/support/collecting";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const collecting = useCollecting(shop);
const booking = () => database.open("booking");
const spread = (bookingToken: string, parts: number) =>
  spreadBalance(booking(), { bookingToken, parts });

/** A booking of a departure that offers instalments, well before it leaves. */
async function early(daysAhead = 400, instalments = 4) {
  const visit = await shop.firm({ daysAhead });
  await database.owner.query(
    "UPDATE departure SET instalments = $1 WHERE id = (SELECT departure_id FROM booking WHERE id = $2)",
    [...[instalments, visit.bookingId]],
  );
  return visit;
}

async function linesOf(bookingId: string) {
  const { rows } = await database.owner.query(
    `SELECT kind, amount_minor::text AS amount, to_char(due_on, 'YYYY-MM-DD') AS due_on FROM payment_schedule_line
     WHERE booking_id = $1 ORDER BY seq`,
    [bookingId],
  );
  return rows;
}

test("rule 33: a balance in parts is the balance to the cent, each a month after the one before, and the last when it was due", () => {
  const balance = fc.record({
    amountMinor: fc.bigInt({ min: 1n, max: 50_000_000n }),
    dueOn: fc.constantFrom("2027-03-31", "2028-02-29", "2027-12-01", "2027-08-30"),
  });
  fc.assert(
    fc.property(balance, fc.integer({ min: 1, max: 11 }), (one, count) => {
      const lines = planInstalments(one, count, "2026-01-15");
      if (!lines) return;
      expect(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(one.amountMinor);
      expect(lines.at(-1)).toMatchObject({ kind: "balance", dueOn: one.dueOn });
      expect(lines.map(({ dueOn }) => dueOn)).toEqual(
        lines.map((_line, at) => addMonths(one.dueOn, at - count)),
      );
      for (const { amountMinor } of lines) expect(amountMinor).toBeGreaterThanOrEqual(5_000n);
    }),
    { numRuns: trials(300, 10_000) },
  );
});

test("no part is due sooner than two weeks from now, and none is too small to be worth a payment", () => {
  const balance = { amountMinor: 100_000n, dueOn: "2027-06-30" };
  const offers = (today: string) => instalmentOffers(balance, 4, today).map(({ length }) => length);
  expect(offers("2026-11-28")).toEqual([2, 3, 4, 5]);
  expect(offers("2027-04-17")).toEqual([2]);
  expect(offers("2027-05-17")).toEqual([]);
  expect(instalmentOffers({ ...balance, amountMinor: 12_000n }, 4, "2026-11-28")).toHaveLength(1);
});

test("rule 33: chosen, bills and what is open follow the parts; put together again, it is as it was", async () => {
  const visit = await early();
  const before = await linesOf(visit.bookingId);
  const { offers } = await getSpreading(booking(), { ...visit, most: 4 });
  expect(offers.map(({ length }) => length)).toEqual([2, 3, 4, 5]);
  await Promise.all([spread(visit.bookingToken, 4), spread(visit.bookingToken, 4)]);
  expect((await linesOf(visit.bookingId)).map(({ kind }) => kind)).toEqual([
    ...["deposit", "instalment", "instalment", "instalment", "balance"],
  ]);
  const { schedule, totalMinor } = await balances.account(visit.bookingToken);
  expect(schedule.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(totalMinor);
  await spread(visit.bookingToken, 1);
  expect(await linesOf(visit.bookingId)).toEqual(before);
});

test("each part is billed three weeks before it is due, with its share of the tax, and together they are the price", async () => {
  const visit = await early();
  await spread(visit.bookingToken, 3);
  const lines = await linesOf(visit.bookingId);
  for (const { due_on } of lines.slice(1)) {
    collecting.on(addDays(due_on, -21));
    await queueBills(database.open("billing"));
    await shop.work();
  }
  collecting.now();
  const { rows } = await database.owner.query(
    "SELECT kind, total_minor::text AS total, id FROM invoice WHERE booking_id = $1 ORDER BY number",
    [visit.bookingId],
  );
  expect(rows.map(({ kind, total }) => [kind, total])).toEqual(
    lines.map(({ kind, amount }) => [kind, amount]),
  );
  const said = `SELECT array_agg(text ORDER BY seq) FROM invoice_line WHERE invoice_id = $1`;
  expect(await shop.one(said, [rows[1].id])).toEqual([
    expect.stringMatching(/^Instalment 1 of 2: /),
  ]);
  expect(await shop.one(said, [rows[3].id])).toEqual(
    expect.arrayContaining([
      "Less the deposit, billed before",
      "Less the instalment 2 of 2, billed before",
    ]),
  );
  const told = "SELECT count(*)::int FROM notice WHERE kind = 'balance_billed' AND subject_id = $1";
  expect(await shop.one(told, [visit.bookingId])).toBe(3);
});

test("what is taken from a card follows the parts: each on its day, after it was said", async () => {
  const visit = await early();
  await spread(visit.bookingToken, 3);
  await collecting.saved(visit);
  const lines = (await linesOf(visit.bookingId)).slice(1);
  for (const { due_on } of lines) {
    await collecting.day(addDays(due_on, -7));
    await collecting.days(addDays(due_on, -1), 3, collecting.day);
  }
  const taken = await collecting.paymentsOf(visit);
  expect(taken.map(({ amount, begun_on, status }) => [amount, begun_on, status])).toEqual(
    lines.map(({ amount, due_on }) => [amount, due_on, "confirmed"]),
  );
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
});

test("once a part is billed, or where the departure offers none, nothing is divided", async () => {
  const none = await early(400, 0);
  expect((await getSpreading(booking(), { ...none, most: 0 })).offers).toEqual([]);
  await expect(spread(none.bookingToken, 2)).rejects.toMatchObject({ code: "conflict" });

  const many = await early(400, 2);
  await expect(spread(many.bookingToken, 4)).rejects.toMatchObject({ code: "conflict" });

  const billed = await early();
  await spread(billed.bookingToken, 2);
  const [, first] = await linesOf(billed.bookingId);
  collecting.on(addDays(first.due_on, -20));
  await billBooking(database.open("billing"), billed);
  collecting.now();
  await shop.work();
  await expect(spread(billed.bookingToken, 1)).rejects.toMatchObject({ code: "conflict" });
  expect((await getSpreading(booking(), { ...billed, most: 4 })).offers).toEqual([]);
});

test("rule 115: a stranger’s link divides nothing", async () => {
  await expect(spread(linkToken("booking", newId(), 1), 2)).rejects.toMatchObject({
    code: "not_found",
  });
});
