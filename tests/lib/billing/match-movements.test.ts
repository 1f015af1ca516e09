import { afterEach, expect, test, vi } from "vitest";
import { callForUnmoved, matchMovements } from "@/lib/billing/match-movements";
import { refundPayment } from "@/lib/billing/refund-payment";
import { clock } from "@/lib/clock";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const payments = () => database.open("payment");
const since = new Date(Date.now() - 86_400_000);
const match = () => matchMovements(payments(), { since });

const inTwoHours = () =>
  vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 2 * 3_600_000));

afterEach(() => vi.restoreAllMocks());

/** In minor units. */
const inBooks = async (account: string) =>
  BigInt(
    String(
      await shop.one(
        "SELECT coalesce(sum(amount_minor), 0) FROM ledger_posting WHERE account = $1",
        [account],
      ),
    ),
  );

async function atStripe(): Promise<bigint> {
  const { data } = await stripeClient().balanceTransactions.list({ limit: 100 });
  return data.reduce((sum, { net }) => sum + BigInt(net), 0n);
}

test("the books say to the cent what lies at Stripe, through payments, fees, refunds and payouts, each once", async () => {
  const first = await shop.received();
  await shop.received();
  await match();
  expect(await inBooks("processor_fees")).toBeGreaterThan(0n);
  expect(await inBooks("stripe_clearing")).toBe(await atStripe());

  await stripe.payOut("usd");
  await refundPayment(database.open("booking"), {
    paymentId: first.payment.id,
    reason: "too_late",
  });
  await shop.work();
  await Promise.all([match(), match(), match()]);
  expect(await atStripe()).toBe(-BigInt(first.payment.amount_minor));
  expect(await inBooks("stripe_clearing")).toBe(await atStripe());

  await stripe.failPayout((await stripeClient().payouts.list()).data[0]?.id ?? "");
  await match();
  await match();
  expect(await inBooks("bank")).toBe(0n);
  expect(await inBooks("stripe_clearing")).toBe(await atStripe());
  await callForUnmoved(payments(), { since });
  expect(await shop.attention()).toEqual([]);
});

test("a refund that the bank sends back is at Stripe again, in the books too", async () => {
  const { payment } = await shop.received();
  await stripe.nextRefund("failed");
  await refundPayment(database.open("booking"), { paymentId: payment.id, reason: "too_late" });
  await shop.work();
  await match();
  expect(await inBooks("stripe_clearing")).toBe(await atStripe());
  expect(await shop.attention()).toMatchObject([{ kind: "refund_failed" }]);
});

test("what moved at Stripe and answers to nothing of ours waits an hour, then for a person, and once", async () => {
  const { payment } = await shop.paid();
  const { data } = await stripeClient().checkout.sessions.list({ limit: 1 });
  expect(data[0]?.client_reference_id).toBe(payment.id);
  await database.owner.query("UPDATE payment SET status = 'cancelled' WHERE id = $1", [payment.id]);
  await match();
  expect(await shop.attention()).toEqual([]);
  inTwoHours();
  await match();
  await match();
  expect(await shop.attention()).toMatchObject([
    { kind: "unmatched_movement", detail: expect.stringContaining(payment.amount_minor) },
  ]);
});

test("money in the books that never moved at Stripe is put before a person", async () => {
  const { payment } = await shop.received();
  await stripe.reset();
  inTwoHours();
  await match();
  await callForUnmoved(payments(), { since: new Date(Date.now() - 5_000) });
  expect((await shop.attention()).map(({ kind, subject_id }) => [kind, subject_id])).toContainEqual(
    ["not_at_stripe", payment.id],
  );
});
