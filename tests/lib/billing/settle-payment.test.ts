import { expect, test } from "vitest";
import { createPayment } from "@/lib/billing/create-payment";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { reconcilePayments } from "@/lib/billing/reconcile-payments";
import { settlePayment } from "@/lib/billing/settle-payment";
import { newId } from "@/lib/ids";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const settle = (paymentId: string) => settlePayment(database.open("payment"), { paymentId });

const entriesOf = (paymentId: string) =>
  shop.one("SELECT count(*)::int FROM ledger_entry WHERE source_id = $1", [paymentId]);

test("rule 44: an open session leaves its payment pending", async () => {
  const { payment } = await shop.paying();
  expect(await settle(payment.id)).toBe("pending");
  expect(await entriesOf(payment.id)).toBe(0);
});

test("rule 35: the money is on record before anything is decided", async () => {
  const { payment, holdId } = await shop.paid();
  expect(await settle(payment.id)).toBe("confirmed");
  expect(await entriesOf(payment.id)).toBe(1);
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("paying");
  expect(await shop.paymentOf(holdId)).toMatchObject({
    status: "confirmed",
    intent_id: expect.stringMatching(/^pi_/),
  });
});

test("rule 39: a session that ended without money cancels its payment, once", async () => {
  const { payment } = await shop.paying();
  await stripe.advanceClock(32 * 60);
  expect(await settle(payment.id)).toBe("cancelled");
  expect(await settle(payment.id)).toBe("cancelled");
  expect((await shop.work()).filter((kind) => kind === "payment.ended")).toHaveLength(1);
  await stripe.reset();
});

for (const [what, change] of [
  ["amount", "amount_minor = amount_minor + 1"],
  ["currency", "currency = 'EUR'"],
] as const) {
  test(`rule 47: another ${what} than was asked is on record, before a person, and settles nothing`, async () => {
    const { payment, holdId } = await shop.paid();
    await database.owner.query(`UPDATE payment SET ${change} WHERE id = $1`, [payment.id]);
    expect(await settle(payment.id)).toBe("pending");
    expect(await settle(payment.id)).toBe("pending");
    expect((await shop.paymentOf(holdId)).status).toBe("pending");
    expect(await entriesOf(payment.id)).toBe(1);
    expect(
      await shop.one(
        `SELECT sum(amount_minor)::text FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
         WHERE e.source_id = $1 AND account = 'unmatched_money'`,
        [payment.id],
      ),
    ).toBe(`-${payment.amount_minor}`);
    expect(await shop.attention()).toMatchObject([
      { kind: "amount_mismatch", subject_id: payment.id },
    ]);
    // Neither is it swept, nor does it keep others waiting.
    await database.owner.query("UPDATE payment SET created_at = now() - interval '3 minutes'");
    await reconcilePayments(database.open("payment"));
    expect((await shop.paymentOf(holdId)).status).toBe("pending");
    await database.owner.query("DELETE FROM outbox_event");
  });
}

test("rule 36: two who settle at once settle once", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const { payment } = await shop.paid();
    const answers = await Promise.all([1, 2, 3, 4].map(() => settle(payment.id)));
    expect(answers).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
    expect(await entriesOf(payment.id)).toBe(1);
    const heard = (await shop.work()).filter((kind) => kind === "payment.confirmed");
    expect(heard).toHaveLength(1);
  }
});

test("rule 50: a crash before the session was noted finds the same session again", async () => {
  const { payment, holdId } = await shop.paid();
  await database.owner.query(
    "UPDATE payment SET status = 'created', session_id = NULL, session_url = NULL WHERE id = $1",
    [payment.id],
  );
  expect(await settle(payment.id)).toBe("confirmed");
  expect((await shop.paymentOf(holdId)).session_id).toBe(payment.session_id);
  await shop.work();
});

test("a payment whose page was never opened in time is cancelled, for there never was one", async () => {
  const { payment } = await shop.paying();
  const { id: paymentId } = await database.open("booking").transaction(async (ctx) => {
    const booking = await ctx.db.booking.findUniqueOrThrow({ where: { id: payment.booking_id } });
    return await createPayment(ctx, {
      kind: "checkout",
      bookingId: booking.id,
      customerId: booking.customerId,
      personId: booking.personId,
      policyVersion: booking.policyVersion,
      holdId: payment.hold_id,
      amountMinor: 100n,
      currency: "USD",
    });
  });
  await database.owner.query(
    "UPDATE payment SET session_expires_at = now() - interval '1 minute' WHERE id = $1",
    [paymentId],
  );
  expect(await openCheckoutSession(database.open("payment"), { paymentId })).toBeNull();
  expect(await settle(paymentId)).toBe("cancelled");
  await shop.work();
});

test("Stripe down: nothing is settled, and it may be tried again", async () => {
  const { payment, holdId } = await shop.paid();
  await stripe.addFault({ path: "*", times: null, effect: { kind: "fail", status: 503 } });
  await expect(settle(payment.id)).rejects.toThrow();
  await stripe.clearFaults();
  expect((await shop.paymentOf(holdId)).status).toBe("pending");
  expect(await settle(payment.id)).toBe("confirmed");
  await shop.work();
});

test("a payment that is not there is not found", async () => {
  await expect(settle(newId())).rejects.toMatchObject({ code: "not_found" });
});
