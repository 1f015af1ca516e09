import { afterEach, expect, test, vi } from "vitest";
import { reconcileStripe } from "@/lib/billing/reconcile-payments";
import { getBooking } from "@/lib/booking/get-booking";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { useBalances } from "@/tests/support/balances";
import { useChargebacks } from "@/tests/support/chargebacks";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const chargebacks = useChargebacks(shop);
const payments = () => database.open("payment");
const seen = (bookingToken: string) => getBooking(database.open("booking"), { bookingToken });

afterEach(() => vi.restoreAllMocks());

test("rule 91: an inquiry that becomes a dispute is put before a person again, with its new day, once", async () => {
  const visit = await shop.firm();
  const wish = { inquiry: true, amount: 5_000 };
  const dispute = await chargebacks.opened(visit.payment.id, wish);
  await chargebacks.heard(dispute.id);
  const [asked] = await database.owner
    .query("UPDATE attention SET resolved_at = now() RETURNING subject_id, detail")
    .then(({ rows }) => rows);
  const { evidence_details: details } = await stripe.escalateDispute(dispute.id);
  const day = new Date((details.due_by ?? 0) * 1000);
  expect(asked.detail).not.toContain(day.toISOString());
  const heard = ["updated", "funds_withdrawn", "funds_withdrawn"];
  await Promise.all(heard.map((kind) => chargebacks.heard(dispute.id, `charge.dispute.${kind}`)));
  await shop.work();
  expect(await chargebacks.rowOf(dispute.id)).toMatchObject({
    ...{ status: "open", answer_by: day, amount_minor: "5000", taken_minor: "5000" },
  });
  const open = "SELECT array_agg(kind || ' ' || detail) FROM attention WHERE resolved_at IS NULL";
  expect(await shop.one(open)).toEqual([
    `chargeback ${dispute.id}: 5000 USD taken, answer by ${day.toISOString()}`,
  ]);
  await shop.attention();
});

test("rule 44: what Stripe said of an inquiry, written late, does not bring its old day back", async () => {
  const visit = await shop.firm();
  const { id } = await chargebacks.opened(visit.payment.id, { inquiry: true });
  await chargebacks.heard(id);
  const before = await stripeClient().disputes.retrieve(id);
  await stripe.escalateDispute(id);
  await chargebacks.heard(id);
  const { answer_by } = await chargebacks.rowOf(id);
  // Stripe is asked before the row is locked.
  vi.spyOn(stripeClient().disputes, "retrieve").mockResolvedValueOnce(before);
  await chargebacks.heard(id);
  expect((await chargebacks.rowOf(id)).answer_by).toEqual(answer_by);
  await shop.attention();
});

test("rule 36: what was made good goes back once when the money comes later than the decision, which is told once", async () => {
  for (const told of [true, false]) {
    const visit = await shop.firm();
    const dispute = await chargebacks.taken(visit.payment.id);
    await balances.paid(visit);
    await stripe.closeDispute(dispute.id, "won", { moneyLater: true });
    await chargebacks.heard(dispute.id, "charge.dispute.closed");
    await shop.work();
    expect((await chargebacks.rowOf(dispute.id)).status).toBe("won");
    expect((await seen(visit.bookingToken)).refunds).toEqual([]);
    const { id } = await chargebacks.rowOf(dispute.id);
    const decided = "SELECT count(*)::int FROM notice WHERE subject_id = $1 AND event = 'won'";
    // It would say that the payment counts again, and it does not yet.
    expect(await shop.one(decided, [id])).toBe(0);
    await stripe.reinstateDispute(dispute.id);
    const reinstated = () => chargebacks.heard(dispute.id, "charge.dispute.funds_reinstated");
    if (told) await Promise.all([reinstated(), reinstated()]);
    // Where nobody tells us, it is found at night, however old it is.
    else await reconcileStripe(payments(), { since: new Date(Date.now() + 60_000) });
    await shop.work();
    const { account, refunds } = await seen(visit.bookingToken);
    expect(account.paidMinor).toBe(account.totalMinor);
    expect(refunds).toMatchObject([
      { reason: "chargeback_won", amountMinor: BigInt(visit.payment.amount_minor) },
    ]);
    expect(await shop.one(decided, [id])).toBe(1);
    await shop.attention();
  }
});
