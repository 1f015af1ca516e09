import { expect, test } from "vitest";
import { ageReceivables } from "@/lib/billing/age-receivables";
import { openMinorOf } from "@/lib/billing/billing";
import { reconcileStripe } from "@/lib/billing/reconcile-payments";
import { refundPayment } from "@/lib/billing/refund-payment";
import { settleChargeback } from "@/lib/billing/settle-chargeback";
import { getBooking } from "@/lib/booking/get-booking";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { useBalances } from "@/tests/support/balances";
import { useChargebacks } from "@/tests/support/chargebacks";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";
import { tell } from "@/tests/support/stripe-event";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const chargebacks = useChargebacks(shop);
const payments = () => database.open("payment");
const seen = (bookingToken: string) => getBooking(database.open("booking"), { bookingToken });

test("rule 91: what a bank took back is owed again, said so, and paid again once it is won", async () => {
  const visit = await shop.firm();
  const before = (await seen(visit.bookingToken)).account;
  const dispute = await chargebacks.taken(visit.payment.id);
  const taken = await seen(visit.bookingToken);
  expect(taken.account.paidMinor).toBe(0n);
  expect(openMinorOf(taken.account)).toBe(before.totalMinor);
  expect(taken.chargebacks).toMatchObject([
    { status: "open", goneMinor: BigInt(visit.payment.amount_minor) },
  ]);
  expect(taken.explained[0]?.parts.map(({ words }) => words)).toMatchObject([
    expect.stringMatching(/^Paid by card/),
    expect.stringMatching(/^Taken back by your bank/),
  ]);
  expect(await shop.attention()).toMatchObject([
    { kind: "chargeback", detail: expect.stringContaining(dispute.id) },
  ]);
  await chargebacks.decided(dispute.id, "won");
  const won = await seen(visit.bookingToken);
  expect(won.account.paidMinor).toBe(before.paidMinor);
  expect(won.chargebacks).toMatchObject([{ status: "won", goneMinor: 0n }]);
  expect(await chargebacks.postedOf(dispute.id)).toEqual([
    ["payment_charged_back", visit.payment.amount_minor],
    ["chargeback_returned", `-${visit.payment.amount_minor}`],
  ]);
});

test("rule 91: what is lost stays owed, and can be paid by another card", async () => {
  const visit = await shop.firm();
  const { account } = await seen(visit.bookingToken);
  const dispute = await chargebacks.taken(visit.payment.id);
  await chargebacks.decided(dispute.id, "lost");
  expect(openMinorOf((await seen(visit.bookingToken)).account)).toBe(account.totalMinor);
  await balances.paid(visit);
  expect(openMinorOf((await seen(visit.bookingToken)).account)).toBe(0n);
  await shop.attention();
});

test("rule 36: what was made good and then came back goes back, once", async () => {
  const visit = await shop.firm();
  const dispute = await chargebacks.taken(visit.payment.id);
  await balances.paid(visit);
  await chargebacks.decided(dispute.id, "won");
  await chargebacks.heard(dispute.id, "charge.dispute.funds_reinstated");
  await shop.work();
  const { account, refunds } = await seen(visit.bookingToken);
  expect(account.paidMinor).toBe(account.totalMinor);
  expect(refunds).toMatchObject([
    { reason: "chargeback_won", amountMinor: BigInt(visit.payment.amount_minor) },
  ]);
  await shop.attention();
});

const kinds = ["created", "funds_withdrawn", "updated", "closed", "funds_reinstated"];

test("rule 44: events of a dispute in any order, twice and at once come to the same", async () => {
  for (let trial = 0; trial < trials(3, 30); trial += 1) {
    const visit = await shop.firm();
    const dispute = await chargebacks.opened(visit.payment.id);
    const outcome = trial % 2 === 0 ? "won" : "lost";
    await stripe.closeDispute(dispute.id, outcome);
    const mixed = [...kinds, ...kinds].toSorted((a, b) => (a + trial < b + trial ? 1 : -1));
    await Promise.all(mixed.map((kind) => chargebacks.heard(dispute.id, `charge.dispute.${kind}`)));
    await shop.work();
    expect((await chargebacks.rowOf(dispute.id)).status).toBe(outcome);
    expect(await chargebacks.postedOf(dispute.id)).toHaveLength(outcome === "won" ? 2 : 1);
    const told = "SELECT array_agg(kind || ' ' || event) FROM notice WHERE subject_id = $1";
    const { id } = await chargebacks.rowOf(dispute.id);
    expect(await shop.one(told, [id])).toEqual([`chargeback_decided ${outcome}`]);
    await shop.attention();
  }
});

test("rule 44: what was asked for before the bank decided, and is written after it, undoes nothing", async () => {
  const visit = await shop.firm();
  const dispute = await chargebacks.taken(visit.payment.id);
  await chargebacks.decided(dispute.id, "won");
  const { id } = await chargebacks.rowOf(dispute.id);
  // Calibration: nothing but the database's own rule keeps an open one from being written over it.
  await expect(
    database.owner.query("UPDATE chargeback SET status = 'open', decided_at = NULL WHERE id = $1", [
      id,
    ]),
  ).rejects.toMatchObject({ code: "23514" });
  await chargebacks.heard(dispute.id);
  expect((await chargebacks.rowOf(dispute.id)).status).toBe("won");
  await shop.attention();
});

test("rule 44: hearing of a chargeback before we heard that it was paid confirms the payment first", async () => {
  const visit = await shop.paying();
  await stripe.pay(visit.payment.session_id, { number: "4000000000000259" });
  const [dispute] = await listDisputes();
  await tell(payments(), "charge.dispute.created", dispute);
  expect((await shop.paymentOf(visit.holdId)).status).toBe("confirmed");
  expect(await shop.work()).toEqual(
    expect.arrayContaining(["payment.confirmed", "chargeback.taken"]),
  );
  expect(
    await shop.one("SELECT status FROM booking WHERE id = $1", [visit.payment.booking_id]),
  ).toBe("confirmed");
  await shop.attention();
});

async function listDisputes(): Promise<[string]> {
  const { data } = await stripeClient().disputes.list({ limit: 1 });
  return [data[0]?.id ?? ""];
}

test("rule 48: of a payment and its chargeback nothing goes back twice, also when both come at once", async () => {
  for (let trial = 0; trial < trials(4, 30); trial += 1) {
    const visit = await shop.firm();
    const dispute = await chargebacks.opened(visit.payment.id);
    const refund = () =>
      refundPayment(database.open("booking"), { paymentId: visit.payment.id, reason: "cancelled" });
    const settle = () => settleChargeback(payments(), { stripeDisputeId: dispute.id });
    await Promise.all(trial % 2 === 0 ? [settle(), refund()] : [refund(), settle()]);
    await shop.work();
    const { account } = await seen(visit.bookingToken);
    expect(account.paidMinor).toBe(0n);
    expect(await refund()).toBeNull();
    await shop.attention();
  }
});

// Calibration: a refund that does not look at what the bank has taken is refused by the database, where it is begun after it.
test("rule 48: the database refuses to send back what a bank took", async () => {
  const visit = await shop.firm();
  await chargebacks.taken(visit.payment.id);
  await expect(
    database.owner.query(
      `INSERT INTO refund (id, payment_id, amount_minor, currency, reason, status)
       VALUES (gen_random_uuid(), $1, $2, 'USD', 'cancelled', 'requested')`,
      [visit.payment.id, visit.payment.amount_minor],
    ),
  ).rejects.toMatchObject({ code: "23514" });
  await shop.attention();
});

test("rule 89: what a bank asks about is late by no day; what it gave back counts as before", async () => {
  const visit = await shop.firm();
  const { rows } = await database.owner.query("SELECT person_id FROM booking WHERE id = $1", [
    visit.bookingId,
  ]);
  const late = async () => {
    const at = new Date(Date.now() + 40 * 86_400_000);
    const owed = await ageReceivables(database.open("billing"), {
      ...{ personIds: [rows[0].person_id], at },
    });
    return owed.flatMap(({ ageing: [, ...parts] }) => parts).some((part) => part > 0n);
  };
  // Calibration: the same debt without a chargeback is late by then.
  const dispute = await chargebacks.taken(visit.payment.id);
  expect((await seen(visit.bookingToken)).invoices).toMatchObject([{ undecided: true }]);
  expect(await late()).toBe(false);
  await database.owner.query("DELETE FROM chargeback");
  expect(await late()).toBe(true);
  await tell(payments(), "charge.dispute.created", dispute.id).catch(() => undefined);
  await shop.attention();
});

test("an inquiry takes nothing, tells nobody but us, and is over when it is", async () => {
  const visit = await shop.firm();
  const { account } = await seen(visit.bookingToken);
  const dispute = await chargebacks.opened(visit.payment.id, { inquiry: true });
  await chargebacks.heard(dispute.id);
  expect((await seen(visit.bookingToken)).account.paidMinor).toBe(account.paidMinor);
  expect(await shop.attention()).toMatchObject([{ kind: "chargeback" }]);
  await chargebacks.decided(dispute.id, "won");
  expect(await chargebacks.rowOf(dispute.id)).toMatchObject({ status: "won", taken_minor: "0" });
  expect(await chargebacks.postedOf(dispute.id)).toEqual([]);
  const { id } = await chargebacks.rowOf(dispute.id);
  expect(await shop.one("SELECT count(*)::int FROM notice WHERE subject_id = $1", [id])).toBe(0);
});

test("rule 44: a chargeback that nobody told us of is found at night, and so is how it ended", async () => {
  const visit = await shop.firm();
  const dispute = await chargebacks.opened(visit.payment.id);
  const night = (since: number) => reconcileStripe(payments(), { since: new Date(since) });
  await night(Date.now() - 86_400_000);
  expect((await chargebacks.rowOf(dispute.id)).status).toBe("open");
  await stripe.closeDispute(dispute.id, "lost");
  await night(Date.now() + 60_000);
  expect((await chargebacks.rowOf(dispute.id)).status).toBe("lost");
  await shop.work();
  await shop.attention();
});

test("rule 44: of a payment that is not ours it books nothing, and waits for a person", async () => {
  await shop.attention();
  await chargebacks.heard("du_of_somebody_else");
  expect(await shop.attention()).toMatchObject([{ kind: "foreign_event" }]);
});
