import { expect, test } from "vitest";
import { endPayment } from "@/lib/billing/end-payment";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { newId } from "@/lib/ids";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const end = (paymentId: string) => endPayment(database.open("booking"), { paymentId });

test("rule 6: the page is closed, so that nobody can pay into it, and the payment is over", async () => {
  const { payment, holdId } = await shop.paying();
  expect(await end(payment.id)).toBe(true);
  expect((await shop.paymentOf(holdId)).status).toBe("cancelled");
  expect(await stripe.pay(payment.session_id).catch(() => "closed")).not.toMatchObject({
    outcome: "paid",
  });
  expect(await end(payment.id)).toBe(true);
});

test("rule 6: too late, when the money is on its way, and nothing is changed", async () => {
  const { payment, holdId } = await shop.paid();
  expect(await end(payment.id)).toBe(false);
  expect((await shop.paymentOf(holdId)).status).toBe("pending");
});

test("too late for what is confirmed; nothing to do for what never was", async () => {
  const { payment } = await shop.received();
  expect(await end(payment.id)).toBe(false);
  expect(await end(newId())).toBe(true);
  await shop.work();
});

test("rule 6: one whose page was never noted, so that nobody knows it, is over without asking Stripe", async () => {
  const { payment, holdId } = await shop.paying();
  await database.owner.query(
    "UPDATE payment SET status = 'created', session_id = NULL, session_url = NULL WHERE id = $1",
    [payment.id],
  );
  await stripe.addFault({ path: "*", times: null, effect: { kind: "fail", status: 500 } });
  expect(await end(payment.id)).toBe(true);
  await stripe.clearFaults();
  expect((await shop.paymentOf(holdId)).status).toBe("cancelled");
  // The page that Stripe may have made meanwhile is shown to nobody.
  expect(await openCheckoutSession(database.open("booking"), { paymentId: payment.id })).toBeNull();
  await shop.work();
});

test("Stripe down: the person is told so, and nothing is changed", async () => {
  const { payment, holdId } = await shop.paying();
  await stripe.addFault({ path: "*", times: null, effect: { kind: "fail", status: 503 } });
  await expect(end(payment.id)).rejects.toMatchObject({ code: "unavailable" });
  await stripe.clearFaults();
  expect((await shop.paymentOf(holdId)).status).toBe("pending");
});

test("rule 6: who closed the page and was cut off leaves no places frozen", async () => {
  const { payment, holdId } = await shop.paying();
  await end(payment.id);
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("paying");
  await shop.work();
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("active");
});
