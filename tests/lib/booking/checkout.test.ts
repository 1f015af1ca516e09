import { expect, test } from "vitest";
import { extendCheckout } from "@/lib/booking/extend-checkout";
import { getBooking } from "@/lib/booking/get-booking";
import { getCheckout } from "@/lib/booking/get-checkout";
import { giveUpCheckout } from "@/lib/booking/give-up-checkout";
import { returnToCheckout } from "@/lib/booking/return-to-checkout";
import { startPayment } from "@/lib/booking/start-payment";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { orderOf } from "@/tests/support/order";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const booking = () => database.open("booking");

const age = (holdId: string, interval: string) =>
  database.owner.query(
    `UPDATE hold SET created_at = now() - interval '${interval}', expires_at = now() - interval '1 hour',
            hard_limit_at = now() - interval '1 hour' WHERE id = $1`,
    [holdId],
  );

test("rule 115: a stranger's token opens no checkout, whatever it is made of", async () => {
  const { holdToken, holdId } = await shop.held();
  const altered = `${holdToken.slice(0, 20)}${holdToken[20] === "A" ? "B" : "A"}${holdToken.slice(21)}`;
  const strange = [
    "",
    "x",
    altered,
    `${holdToken}A`,
    holdToken.toLowerCase(),
    linkToken("booking", holdId, 1),
    linkToken("hold", newId(), 1),
    holdId,
    "\u0000".repeat(48),
  ];
  for (const token of strange)
    for (const verb of [getCheckout, extendCheckout, giveUpCheckout])
      await expect(verb(booking(), { holdToken: token })).rejects.toMatchObject({
        code: "not_found",
      });
  for (const token of strange)
    await expect(startPayment(booking(), orderOf(token))).rejects.toMatchObject({
      code: "not_found",
    });
});

test("a checkout that came to nothing is gone after a day, and not before", async () => {
  const { holdToken, holdId } = await shop.held();
  await age(holdId, "23 hours 59 minutes");
  expect((await getCheckout(booking(), { holdToken })).state).toBe("lapsed");
  await age(holdId, "24 hours 1 minute");
  await expect(getCheckout(booking(), { holdToken })).rejects.toMatchObject({ code: "not_found" });
  await expect(startPayment(booking(), orderOf(holdToken))).rejects.toMatchObject({
    code: "not_found",
  });
});

test("rules 7 and 8: more time can be had ten times, and never past the hard limit", async () => {
  const { holdToken, holdId } = await shop.held();
  for (let time = 0; time < 10; time += 1) await extendCheckout(booking(), { holdToken });
  await expect(extendCheckout(booking(), { holdToken })).rejects.toMatchObject({
    code: "too_many",
  });
  expect(
    await shop.one("SELECT expires_at = hard_limit_at FROM hold WHERE id = $1", [holdId]),
  ).toBe(true);
  const near = await shop.held();
  await database.owner.query("UPDATE hold SET hard_limit_at = expires_at WHERE id = $1", [
    near.holdId,
  ]);
  await expect(extendCheckout(booking(), near)).rejects.toMatchObject({ code: "too_many" });
  await age(near.holdId, "2 hours");
  await expect(extendCheckout(booking(), near)).rejects.toMatchObject({ code: "lapsed" });
});

test("rule 16: places that are let go are free at once, once", async () => {
  const { holdToken, departure } = await shop.held();
  const free = () =>
    shop.one("SELECT free FROM open_places WHERE departure_id = $1 AND name = 'Places'", [
      departure.id,
    ]);
  expect(await free()).toBe(8);
  await Promise.all([1, 2, 3].map(() => giveUpCheckout(booking(), { holdToken })));
  await giveUpCheckout(booking(), { holdToken });
  expect(await free()).toBe(10);
});

test("rule 6: places that are being paid for are not let go", async () => {
  const { holdToken } = await shop.paying();
  await expect(giveUpCheckout(booking(), { holdToken })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(extendCheckout(booking(), { holdToken })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("rule 6: letting go and paying at once never frees what is being paid for", async () => {
  for (let trial = 0; trial < trials(4, 20); trial += 1) {
    const { holdToken, holdId } = await shop.held();
    await Promise.allSettled([
      startPayment(booking(), orderOf(holdToken)),
      giveUpCheckout(booking(), { holdToken }),
    ]);
    const open = await shop.one(
      "SELECT count(*)::int FROM payment WHERE hold_id = $1 AND status IN ('created', 'pending')",
      [holdId],
    );
    const status = await shop.one("SELECT status FROM hold WHERE id = $1", [holdId]);
    expect(status === "paying").toBe(open === 1);
  }
});

test("rule 6: who comes back while the money is on its way changes nothing", async () => {
  const { holdToken, payment } = await shop.paid();
  await expect(returnToCheckout(booking(), { holdToken })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await getCheckout(booking(), { holdToken })).state).toBe("paying");
  expect((await shop.paymentOf(payment.hold_id)).status).toBe("pending");
});

test("Stripe down: who comes back is told so, and can come back again", async () => {
  const { holdToken } = await shop.paying();
  await stripe.addFault({ path: "*", times: null, effect: { kind: "fail", status: 503 } });
  await expect(returnToCheckout(booking(), { holdToken })).rejects.toMatchObject({
    code: "unavailable",
  });
  await stripe.clearFaults();
  await returnToCheckout(booking(), { holdToken });
  expect((await getCheckout(booking(), { holdToken })).state).toBe("open");
});

test("rule 6: who comes back once the money is in the ledger keeps the places", async () => {
  const { holdToken, holdId } = await shop.received();
  await expect(returnToCheckout(booking(), { holdToken })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("paying");
  await shop.work();
  expect((await getCheckout(booking(), { holdToken })).state).toBe("booked");
});

test("rule 11: pressed twice while Stripe is slow, coming back unfreezes nothing that is being paid again", async () => {
  const { holdToken, holdId } = await shop.paying();
  const slow = { path: "*", times: 1, effect: { kind: "slow", ms: 2500 } } as const;
  await stripe.addFault(slow);
  const presses = [1, 2].map(() => returnToCheckout(booking(), { holdToken }));
  await Promise.race(presses);
  await startPayment(booking(), orderOf(holdToken));
  await Promise.all(presses);
  expect((await shop.paymentOf(holdId)).status).toBe("pending");
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("paying");
});

test("who comes back and does not travel after all keeps their own name; the first traveller has theirs", async () => {
  const { holdToken, holdId } = await shop.paying();
  await returnToCheckout(booking(), { holdToken });
  const travellers = [{ given: "Bea", surname: "Example" }];
  await startPayment(booking(), orderOf(holdToken, { leadTravels: undefined, travellers }));
  const { bookingToken, known } = await getCheckout(booking(), { holdToken });
  expect(known).toMatchObject({ given: "Ana" });
  const seen = await getBooking(booking(), { bookingToken: bookingToken ?? "" });
  expect(seen.travellers).toMatchObject([{ given: "Bea", surname: "Example" }, { given: null }]);
  expect(
    await shop.one(
      `SELECT count(*)::int FROM booking_traveller t JOIN booking b ON b.id = t.booking_id
       WHERE b.hold_id = $1 AND t.person_id = b.person_id`,
      [holdId],
    ),
  ).toBe(0);
});
