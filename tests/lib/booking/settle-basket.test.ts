import { expect, test } from "vitest";
import { getCheckout } from "@/lib/booking/get-checkout";
import { holdPlaces } from "@/lib/booking/hold-places";
import type { StartPayment } from "@/lib/booking/schema";
import { startPayment } from "@/lib/booking/start-payment";
import { getDeparture } from "@/lib/catalog/get-departure";
import { newId } from "@/lib/ids";
import { formatMoney } from "@/lib/money";
import { partyOf, type Sold } from "@/tests/support/catalogue";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const booking = () => database.open("booking");
const start = (holdToken: string, more: Partial<StartPayment> = {}) =>
  startPayment(booking(), orderOf(holdToken, more));

const lapse = (holdId: string) =>
  database.owner.query("UPDATE hold SET expires_at = now() - interval '1 second' WHERE id = $1", [
    holdId,
  ]);

const raise = (departure: Sold) =>
  database.owner.query(
    "UPDATE rate_plan SET price_minor = price_minor + 5000 WHERE room_type_id = $1",
    [departure.roomTypeId],
  );

async function code(maxUses: number): Promise<string> {
  const name = `B${newId().slice(0, 8).toUpperCase()}`;
  await database.owner.query(
    `INSERT INTO promotion (id, code, title, fixed_minor, starts_at, ends_at, max_uses)
     VALUES (gen_random_uuid(), $1, 'Test code', 1000, now() - interval '1 day', now() + interval '1 day', $2)`,
    [name, maxUses],
  );
  return name;
}

/** A held place on a departure that has an extra which takes a place of a pool of its own. */
async function withExtra() {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const departure = await shop.catalogue.departure(100 + attempt * 3, 10);
    const facts = await getDeparture(booking(), departure.code);
    const extra = facts.extras.find(({ poolId }) => poolId !== null);
    if (extra?.poolId) {
      const hold = await shop.held({ departure });
      return { ...hold, extraId: extra.id, poolId: extra.poolId };
    }
    await shop.held({ departure, adults: 1 });
  }
  throw new Error("No departure has such an extra.");
}

test("rule 24: a lapsed hold is taken again at the same price, and paid for at once", async () => {
  const { holdToken, holdId } = await shop.held();
  await lapse(holdId);
  expect((await start(holdToken)).url).toContain("/c/pay/");
});

test("rule 24: at another price it is held again, shown, and then paid for at that price", async () => {
  const { holdToken, holdId, departure } = await shop.held();
  const before = await getCheckout(booking(), { holdToken });
  await raise(departure);
  await lapse(holdId);
  await expect(start(holdToken)).rejects.toMatchObject({ code: "price_changed" });
  const shown = await getCheckout(booking(), { holdToken });
  expect(shown.state).toBe("open");
  expect(shown.quote.totalMinor).toBe(before.quote.totalMinor + 10_000n);
  expect(await shop.one("SELECT count(*)::int FROM booking WHERE hold_id = $1", [holdId])).toBe(0);
  await start(holdToken);
  expect((await shop.paymentOf(holdId)).amount_minor).toBe(String(shown.dueNowMinor));
});

test("rule 24: a living hold keeps its price, and pays it", async () => {
  const { holdToken, holdId, departure } = await shop.held();
  const before = await getCheckout(booking(), { holdToken });
  await raise(departure);
  await start(holdToken);
  expect((await shop.paymentOf(holdId)).amount_minor).toBe(String(before.dueNowMinor));
});

test("rules 24 and 34: nobody pays all at once who was shown a deposit, at the same price", async () => {
  const { holdToken, holdId, departure } = await shop.held();
  const before = await getCheckout(booking(), { holdToken });
  await database.owner.query("UPDATE departure SET balance_due_days = 300 WHERE id = $1", [
    departure.id,
  ]);
  await lapse(holdId);
  const refusal = await start(holdToken).catch((error) => error);
  const after = await getCheckout(booking(), { holdToken });
  expect(after.quote.totalMinor).toBe(before.quote.totalMinor);
  expect(after.dueNowMinor).toBe(after.quote.totalMinor);
  expect(before.dueNowMinor).toBeLessThan(after.dueNowMinor);
  expect(refusal).toMatchObject({
    code: "price_changed",
    message: expect.stringContaining(`${formatMoney(after.dueNowMinor)} is due now`),
  });
  expect((await start(holdToken)).url).toContain("/c/pay/");
});

test("rule 56: nobody pays under other terms than they were shown, at the same price", async () => {
  const { holdToken, holdId, departure } = await shop.held();
  await database.owner.query(
    `UPDATE departure d SET cancellation_terms_id = (
       SELECT t.id FROM terms_version t JOIN terms_version was ON was.id = d.cancellation_terms_id AND was.kind = t.kind
       WHERE t.id <> was.id LIMIT 1) WHERE id = $1`,
    [departure.id],
  );
  await lapse(holdId);
  await expect(start(holdToken)).rejects.toMatchObject({
    code: "price_changed",
    message: expect.stringContaining("terms have changed"),
  });
  expect((await start(holdToken)).url).toContain("/c/pay/");
});

test("rule 9: a lapsed hold is taken again without the extra that has run out", async () => {
  const { holdToken, holdId, extraId, poolId } = await withExtra();
  const extras = [{ extraId, quantity: 1 }];
  await expect(start(holdToken, { extras })).rejects.toMatchObject({ code: "price_changed" });
  await lapse(holdId);
  await database.owner.query("UPDATE inventory_pool SET capacity = 0 WHERE id = $1", [poolId]);
  await expect(start(holdToken, { extras })).rejects.toMatchObject({ code: "sold_out" });
  await expect(start(holdToken)).rejects.toMatchObject({ code: "price_changed" });
  const after = await getCheckout(booking(), { holdToken });
  expect(after.state).toBe("open");
  expect(after.hold.units.map((one) => one.poolId)).not.toContain(poolId);
  expect((await start(holdToken)).url).toContain("/c/pay/");
});

test("a lapsed hold whose places have gone is refused, and nothing is booked", async () => {
  const { holdToken, holdId, departure } = await shop.held({ capacity: 2 });
  await lapse(holdId);
  await shop.held({ departure });
  await expect(start(holdToken)).rejects.toMatchObject({ code: "held_by_others" });
  expect(await shop.one("SELECT count(*)::int FROM booking WHERE hold_id = $1", [holdId])).toBe(0);
});

test("rule 9: other extras are priced anew while the places are never let go, and then paid for", async () => {
  const { holdToken, holdId, extraId, poolId } = await withExtra();
  const before = await getCheckout(booking(), { holdToken });
  const extras = [{ extraId, quantity: 1 }];
  const watching = { low: Number.MAX_SAFE_INTEGER, on: true };
  const watch = (async () => {
    while (watching.on) {
      const held = await shop.one(
        "SELECT sum(units)::int FROM hold_unit WHERE hold_id = $1 AND pool_id <> $2",
        [holdId, poolId],
      );
      watching.low = Math.min(watching.low, Number(held));
    }
  })();
  await expect(start(holdToken, { extras })).rejects.toMatchObject({ code: "price_changed" });
  watching.on = false;
  await watch;
  expect(watching.low).toBeGreaterThanOrEqual(2);
  const after = await getCheckout(booking(), { holdToken });
  expect(after.quote.totalMinor).toBeGreaterThan(before.quote.totalMinor);
  expect(after.hold.expiresAt).toEqual(before.hold.expiresAt);
  await start(holdToken, { extras });
  expect((await shop.paymentOf(holdId)).amount_minor).toBe(String(after.dueNowMinor));
});

test("rule 9: an extra that has run out is refused, and the places stay held at their price", async () => {
  const { holdToken, holdId, extraId, poolId } = await withExtra();
  const before = await getCheckout(booking(), { holdToken });
  await database.owner.query("UPDATE inventory_pool SET capacity = 0 WHERE id = $1", [poolId]);
  await expect(start(holdToken, { extras: [{ extraId, quantity: 1 }] })).rejects.toMatchObject({
    code: "sold_out",
  });
  const after = await getCheckout(booking(), { holdToken });
  expect(after.quote).toEqual(before.quote);
  expect(after.hold.units).toEqual(before.hold.units);
  expect((await start(holdToken)).url).toContain("/c/pay/");
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("paying");
});

test("a code is tried, shown, paid with, and refused where there is none", async () => {
  const { holdToken, holdId } = await shop.held();
  const before = await getCheckout(booking(), { holdToken });
  for (const wrong of ["NO-SUCH-CODE", "';--", "\u0000"])
    await expect(start(holdToken, { code: wrong })).rejects.toMatchObject({
      code: "invalid",
      fields: { code: [expect.any(String)] },
    });
  const name = await code(1);
  await expect(start(holdToken, { code: name })).rejects.toMatchObject({ code: "price_changed" });
  const after = await getCheckout(booking(), { holdToken });
  expect(after.quote.totalMinor).toBe(before.quote.totalMinor - 1000n);
  // Rule 29: it is his now, and nobody else's.
  const other = await shop.held();
  await expect(start(other.holdToken, { code: name })).rejects.toMatchObject({ code: "invalid" });
  await start(holdToken, { code: name.toLowerCase() });
  expect((await shop.paymentOf(holdId)).amount_minor).toBe(String(after.dueNowMinor));
});

test("rule 30: a code that is taken off is given back", async () => {
  const departure = await shop.catalogue.departure(150);
  const name = await code(1);
  const { holdToken } = await holdPlaces(booking(), { ...partyOf(departure, 1), code: name });
  await expect(start(holdToken)).rejects.toMatchObject({ code: "price_changed" });
  expect(await shop.one("SELECT used FROM promotion WHERE code = $1", [name])).toBe(0);
});

test("asking for the price books nothing", async () => {
  const { holdToken, holdId } = await shop.held();
  await expect(start(holdToken, { intent: "update" })).rejects.toMatchObject({
    code: "price_changed",
  });
  expect(await shop.one("SELECT count(*)::int FROM booking WHERE hold_id = $1", [holdId])).toBe(0);
});
