import { expect, test } from "vitest";
import { reconcilePayments } from "@/lib/billing/reconcile-payments";
import { refundPayment } from "@/lib/billing/refund-payment";
import { startPayment } from "@/lib/booking/start-payment";
import { attestRecipient } from "@/lib/privacy/attest-recipient";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const booking = () => shop.database.open("booking");
const stripe = "processor:stripe";
const attest = (expiresOn: string) =>
  attestRecipient(shop.database.open("jobs", "owner"), {
    recipient: stripe,
    expiresOn,
    recallDays: null,
  });

test("P22, P23: while Stripe's undertaking has lapsed nobody is sent there, and nothing is lost", async () => {
  const { holdId, holdToken } = await shop.held();
  await attest("2020-01-01");
  await expect(startPayment(booking(), orderOf(holdToken))).rejects.toMatchObject({
    code: "unavailable",
  });
  const payment = await shop.paymentOf(holdId);
  expect(payment).toMatchObject({ status: "created", session_id: null });
  expect((await shop.stripe.sessions()).sessions).toEqual([]);
  expect(await shop.one("SELECT reason FROM refusal WHERE operation_id = $1", [payment.id])).toBe(
    "lapsed",
  );
  expect(
    await shop.one("SELECT count(*)::int FROM disclosure WHERE operation_id = $1", [payment.id]),
  ).toBe(0);

  await attest("2099-01-01");
  await startPayment(booking(), orderOf(holdToken));
  const { sessions } = await shop.stripe.sessions();
  expect(sessions).toHaveLength(1);
  await shop.work();
});

test("P12, P23: a refund waits for the undertaking too, and then goes back once", async () => {
  const { payment } = await shop.received();
  await shop.work();
  await refundPayment(booking(), { paymentId: payment.id, reason: "cancelled" });
  await attest("2020-01-01");
  await expect(shop.work()).rejects.toThrow("not let out: lapsed");
  const status = () => shop.one("SELECT status FROM refund WHERE payment_id = $1", [payment.id]);
  expect(await status()).toBe("requested");

  await attest("2099-01-01");
  await shop.database.owner.query("UPDATE refund SET created_at = now() - interval '1 hour'");
  await reconcilePayments(shop.database.open("payment"));
  expect(await status()).toBe("done");
  expect(
    await shop.one(
      `SELECT array_agg(d.fields) FROM disclosure d JOIN refund r ON r.id = d.operation_id WHERE r.payment_id = $1`,
      [payment.id],
    ),
  ).toEqual([["refund.id", "payment.intent", "amount"]]);
  await shop.work();
});
