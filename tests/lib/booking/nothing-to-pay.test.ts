import { expect, test } from "vitest";
import { composeConfirmation } from "@/lib/booking/compose-confirmation";
import { getBooking } from "@/lib/booking/get-booking";
import { getCheckout } from "@/lib/booking/get-checkout";
import { startPayment } from "@/lib/booking/start-payment";
import { newId } from "@/lib/ids";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const booking = () => database.open("booking");

/** A held party whose code pays for all of it, as the page shows it after "Update the price". */
async function given() {
  const code = `G${newId().slice(0, 8).toUpperCase()}`;
  await database.owner.query(
    `INSERT INTO promotion (id, code, title, rate, starts_at, ends_at, max_uses)
     VALUES (gen_random_uuid(), $1, 'A present', 10000, now() - interval '1 day', now() + interval '1 day', 1)`,
    [code],
  );
  const visit = await shop.held();
  const order = orderOf(visit.holdToken, { code });
  await expect(startPayment(booking(), { ...order, intent: "update" })).rejects.toMatchObject({
    code: "price_changed",
    message: expect.stringContaining("nothing is due"),
  });
  return { ...visit, code, order };
}

test("rule 36: what costs nothing is booked and confirmed at once, once, and Stripe hears nothing of it", async () => {
  const { holdToken, holdId, departure, code, order } = await given();
  const sessions = (await stripe.sessions()).sessions.length;
  expect(await getCheckout(booking(), { holdToken })).toMatchObject({
    state: "open",
    dueNowMinor: 0n,
  });
  const ends = await Promise.all([1, 2, 3].map(() => startPayment(booking(), order)));
  expect(new Set(ends.map(({ url }) => url)).size).toBe(1);
  expect(ends[0]?.url).toContain("/bookings/");
  expect((await stripe.sessions()).sessions.length).toBe(sessions);

  const checkout = await getCheckout(booking(), { holdToken });
  expect(checkout.state).toBe("booked");
  const seen = await getBooking(booking(), { bookingToken: checkout.bookingToken ?? "" });
  expect(seen).toMatchObject({ status: "confirmed", payment: null, refunds: [] });
  expect(seen.confirmedAt).not.toBeNull();
  expect(seen.account).toEqual({
    ...{ priceMinor: 0n, totalMinor: 0n, paidMinor: 0n, writtenOffMinor: 0n },
    ...{ movements: [], changes: [], schedule: [], fees: [] },
  });
  const counted = await database.owner.query(
    `SELECT (SELECT count(*)::int FROM payment WHERE hold_id = $1) AS payments,
            (SELECT used FROM promotion WHERE code = $2) AS used,
            (SELECT state FROM coupon_use WHERE hold_id = $1) AS code,
            (SELECT booked FROM inventory_pool WHERE departure_id = $3 AND name = 'Places') AS booked,
            (SELECT count(*)::int FROM notice n JOIN booking b ON b.id = n.subject_id WHERE b.hold_id = $1) AS told`,
    [holdId, code, departure.id],
  );
  expect(counted.rows[0]).toEqual({ payments: 0, used: 1, code: "used", booked: 2, told: 1 });
});

test("its mail and its papers say that nothing is owed", async () => {
  const { holdId, order } = await given();
  await startPayment(booking(), order);
  const subjectId = String(await shop.one("SELECT id FROM booking WHERE hold_id = $1", [holdId]));
  const mail = await composeConfirmation(database.open("notices"), { subjectId });
  expect(mail?.text).toContain("$0.00");
  expect(mail?.attachments).toHaveLength(3);
});

test("nobody begins to pay for a departure that was withdrawn", async () => {
  const { holdToken, departure } = await shop.held();
  await database.owner.query("UPDATE departure SET status = 'cancelled' WHERE id = $1", [
    departure.id,
  ]);
  await expect(startPayment(booking(), orderOf(holdToken))).rejects.toMatchObject({
    code: "sold_out",
  });
});
