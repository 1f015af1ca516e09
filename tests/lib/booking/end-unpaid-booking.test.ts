import { expect, test } from "vitest";
import { expireHolds } from "@/lib/availability/expire-holds";
import { endUnpaidBooking, expireUnpaidBookings } from "@/lib/booking/end-unpaid-booking";
import { forgetAbandoned } from "@/lib/booking/forget-abandoned";
import { holdPlaces } from "@/lib/booking/hold-places";
import { returnToCheckout } from "@/lib/booking/return-to-checkout";
import { startPayment } from "@/lib/booking/start-payment";
import { readLinkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { holders } from "@/lib/worker/holders";
import { partyOf } from "@/tests/support/catalogue";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const booking = () => database.open("booking");

const statusOf = async (holdId: string) => [
  await shop.one("SELECT status FROM booking WHERE hold_id = $1", [holdId]),
  await shop.one("SELECT status FROM hold WHERE id = $1", [holdId]),
];

async function payingWithCode() {
  const name = `E${newId().slice(0, 8).toUpperCase()}`;
  await database.owner.query(
    `INSERT INTO promotion (id, code, title, fixed_minor, starts_at, ends_at, max_uses)
     VALUES (gen_random_uuid(), $1, 'Test code', 1000, now() - interval '1 day', now() + interval '1 day', 1)`,
    [name],
  );
  const party = { ...partyOf(await shop.catalogue.departure(120), 1), code: name };
  const { holdToken } = await holdPlaces(booking(), party);
  await startPayment(booking(), orderOf(holdToken, { code: name }));
  const holdId = readLinkToken("hold", holdToken)?.id ?? "";
  return { holdToken, holdId, name, payment: await shop.paymentOf(holdId) };
}

const used = (name: string) => shop.one("SELECT used FROM promotion WHERE code = $1", [name]);

const timeOver = (holdId: string) =>
  database.owner.query(
    "UPDATE hold SET expires_at = now() - interval '1 hour', hard_limit_at = now() - interval '1 hour' WHERE id = $1",
    [holdId],
  );

test("rule 12: while time is left, a visit to Stripe that came to nothing may be tried again", async () => {
  const { holdToken, holdId } = await payingWithCode();
  await stripe.advanceClock(32 * 60);
  await database.owner.query("UPDATE payment SET created_at = now() - interval '1 hour'");
  await returnToCheckout(booking(), { holdToken });
  await shop.work();
  expect(await statusOf(holdId)).toEqual(["awaiting_deposit", "active"]);
  await stripe.reset();
});

test("rules 12 and 30: else the places are free, the code's use is back, and the booking has expired, once", async () => {
  const { holdId, name, payment } = await payingWithCode();
  await timeOver(holdId);
  await database.owner.query("UPDATE payment SET status = 'cancelled' WHERE id = $1", [payment.id]);
  expect(await used(name)).toBe(1);
  await Promise.all([1, 2, 3].map(() => endUnpaidBooking(booking(), { paymentId: payment.id })));
  expect(await statusOf(holdId)).toEqual(["expired", "released"]);
  expect(await used(name)).toBe(0);
});

test("an earlier payment that ended does not end what is being paid now", async () => {
  const { holdToken, holdId, name, payment } = await payingWithCode();
  await returnToCheckout(booking(), { holdToken });
  await startPayment(booking(), orderOf(holdToken, { code: name }));
  await timeOver(holdId);
  await endUnpaidBooking(booking(), { paymentId: payment.id });
  await shop.work();
  expect(await statusOf(holdId)).toEqual(["awaiting_deposit", "paying"]);
  expect(await used(name)).toBe(1);
});

test("a payment that has not ended ends nothing", async () => {
  const { holdId, payment } = await payingWithCode();
  await timeOver(holdId);
  await endUnpaidBooking(booking(), { paymentId: payment.id });
  expect(await statusOf(holdId)).toEqual(["awaiting_deposit", "paying"]);
});

test("rule 30: a booking whose hold ran out while nobody paid expires, and nothing else does", async () => {
  const left = await payingWithCode();
  const paying = await payingWithCode();
  await returnToCheckout(booking(), left);
  await timeOver(left.holdId);
  await timeOver(paying.holdId);
  await expireHolds(booking());
  await Promise.all([1, 2, 3].map(() => expireUnpaidBookings(booking())));
  expect(await statusOf(left.holdId)).toEqual(["expired", "expired"]);
  expect(await statusOf(paying.holdId)).toEqual(["awaiting_deposit", "paying"]);
  expect([await used(left.name), await used(paying.name)]).toEqual([0, 1]);
  await shop.work();
});

test("P43: of a checkout that came to nothing nothing is left after a day; of what was paid all is", async () => {
  const travellers = [{}, { given: "Zelda", surname: "Quist", birthDate: "1980-01-02" }];
  const gone = await shop.paying({}, { travellers });
  const young = await shop.paying();
  const firm = await shop.received();
  await shop.work();
  for (const { holdToken, holdId } of [gone, young]) {
    await returnToCheckout(booking(), { holdToken });
    await timeOver(holdId);
  }
  await expireHolds(booking());
  await expireUnpaidBookings(booking());
  await database.owner.query(
    "UPDATE booking SET created_at = now() - interval '25 hours' WHERE hold_id = ANY($1)",
    [[gone.holdId, firm.holdId]],
  );
  const { rows: tables } = await database.owner.query(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'vault' AND column_name = 'person_id'",
  );
  expect(tables.length).toBeGreaterThan(4);
  const known = async (holdId: string) => {
    const counts = tables.map(
      ({ name }) =>
        `(SELECT count(*) FROM vault.${name} v JOIN people ON people.person_id = v.person_id)`,
    );
    return await shop.one(
      `WITH people AS (
         SELECT person_id FROM booking WHERE hold_id = $1
         UNION SELECT t.person_id FROM booking_traveller t JOIN booking b ON b.id = t.booking_id WHERE b.hold_id = $1
       ) SELECT (${counts.join(" + ")})::int`,
      [holdId],
    );
  };
  const before = await known(firm.holdId);
  expect(await forgetAbandoned(database.open("rights"), holders)).toBe(2);
  expect(await forgetAbandoned(database.open("rights"), holders)).toBe(0);
  expect(await known(gone.holdId)).toBe(0);
  expect(await known(young.holdId)).toBeGreaterThan(0);
  expect(await known(firm.holdId)).toBe(before);
});
