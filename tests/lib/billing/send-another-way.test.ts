import { beforeAll, expect, test } from "vitest";
import { getRefundable } from "@/lib/billing/get-refundable";
import { listFailedRefunds } from "@/lib/billing/list-failed-refunds";
import { listMyCredits } from "@/lib/billing/list-my-credits";
import { noteSentBack } from "@/lib/billing/note-sent-back";
import { refundPayment } from "@/lib/billing/refund-payment";
import { settleRefund } from "@/lib/billing/settle-refund";
import { takeCreditBack } from "@/lib/billing/take-credit-back";
import { composeRefund } from "@/lib/booking/compose-refund";
import { getBooking } from "@/lib/booking/get-booking";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useCustomers } from "@/tests/support/customers";
import { useEmployees } from "@/tests/support/employees";
import { checkInvariants } from "@/tests/support/invariants";
import { keptCredit } from "@/tests/support/kept-credit";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const { cancelled } = useCancelling(shop);
const customers = useCustomers(database);
const employees = useEmployees(database);
const conflict = { code: "conflict" };
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});
const desk = (who = clerk) => database.open("billing", who);
const seen = (visit: { bookingToken: string }) => getBooking(database.open("booking"), visit);
const failedOf = async (refundId: string) =>
  (await listFailedRefunds(desk())).filter((one) => one.refundId === refundId);

/** A booking that was paid by card and cancelled, and of which no card takes what goes back. */
async function failed() {
  const visit = await shop.firm();
  await balances.paid(visit);
  await stripe.nextRefund("pending");
  await cancelled(visit);
  const { rows } = await database.owner.query(
    `SELECT r.id, r.payment_id, r.amount_minor, r.stripe_refund_id FROM refund r JOIN payment p ON p.id = r.payment_id
     WHERE booking_id = $1 AND r.status = 'in_transit'`,
    [visit.bookingId],
  );
  const { id: refundId, payment_id: paymentId, stripe_refund_id: stripeId } = rows[0];
  await stripe.settleRefund(stripeId, "failed");
  const settle = () => settleRefund(database.open("payment"), { refundId });
  await settle();
  await shop.work();
  const minor = BigInt(rows[0].amount_minor);
  const note = (who?: string) => noteSentBack(desk(who), { refundId, number: "CHK-700" });
  return { ...visit, refundId, paymentId, minor, note, settle };
}

test("rules 59, 60: what no card took is sent by check, once, and every figure says so", async () => {
  const { note, settle, refundId, minor, ...visit } = await failed();
  const before = await seen(visit);
  expect(before.account.paidMinor).toBe(before.account.totalMinor + minor);
  expect(await failedOf(refundId)).toMatchObject([{ amountMinor: minor }]);
  const tried = await Promise.allSettled([1, 2, 3].map(() => note()));
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of tried)
    if (one.status === "rejected") expect(one.reason).toMatchObject(conflict);
  await expect(note()).rejects.toMatchObject(conflict);
  // What Stripe says of the first once more does not touch it.
  await settle();
  await shop.work();
  expect(await failedOf(refundId)).toEqual([]);
  const matter =
    "SELECT count(*)::int FROM attention WHERE subject_id = $1 AND resolved_at IS NULL";
  expect(await shop.one(matter, [refundId])).toBe(0);
  const after = await seen(visit);
  expect(after.account.paidMinor).toBe(after.account.totalMinor);
  expect(after.account.movements.at(-1)).toMatchObject({ amountMinor: -minor });
  expect(after.refunds.filter(({ to }) => to === "hand")).toMatchObject([
    { amountMinor: minor, status: "done" },
  ]);
  expect(after.refunds.filter(({ status }) => status === "failed")).toEqual([]);
  const { leftMinor } = await getRefundable(desk(), visit);
  expect(leftMinor).toBe(after.account.totalMinor);
  const { rows } = await database.owner.query(
    `SELECT r.id, array_agg(l.account || ' ' || l.amount_minor ORDER BY l.seq) AS posted FROM refund r
     JOIN ledger_entry e ON e.source_id = r.id AND e.kind = 'refund_by_hand' JOIN ledger_posting l ON l.entry_id = e.id
     JOIN payment p ON p.id = r.payment_id WHERE p.booking_id = $1 GROUP BY r.id`,
    [visit.bookingId],
  );
  expect(rows).toMatchObject([{ posted: [`customer_deposits ${minor}`, `bank ${-minor}`] }]);
  const person = "SELECT person_id FROM booking WHERE id = $1";
  const personId = String(await shop.one(person, [visit.bookingId]));
  const mail = await composeRefund(database.open("notices"), { subjectId: rows[0].id, personId });
  expect(mail?.text).toContain("by check or bank transfer");
  const told =
    "SELECT count(*)::int FROM notice WHERE kind = 'payment_refunded' AND subject_id = $1";
  expect(await shop.one(told, [rows[0].id])).toBe(1);
  await checkInvariants(database.owner);
});

test("rule 48: what was tried again meanwhile is not sent by hand, too", async () => {
  const { note, paymentId, bookingId } = await failed();
  const again = { paymentId, reason: "cancellation" } as const;
  const refundId = (await refundPayment(database.open("booking"), again)) ?? "";
  await expect(note()).rejects.toMatchObject(conflict);
  await shop.work();
  // A card took this one.
  const other = noteSentBack(desk(), { refundId, number: "CHK-702" });
  await expect(other).rejects.toMatchObject({ code: "not_found" });
  const hand =
    "SELECT count(*)::int FROM ledger_entry WHERE kind = 'refund_by_hand' AND booking_id = $1";
  expect(await shop.one(hand, [bookingId])).toBe(0);
  await checkInvariants(database.owner);
  await shop.attention();
});

test("rule 60: credit that no card took is taken out of the credit as it is sent by hand", async () => {
  const { creditId, accountId, amountMinor } = await keptCredit(shop, customers);
  await database.owner.query(
    "UPDATE payment SET intent_id = NULL WHERE id = (SELECT payment_id FROM customer_credit WHERE id = $1)",
    [creditId],
  );
  const mine = database.open("billing", accountId);
  await takeCreditBack(mine, { creditId, left: String(amountMinor) });
  await shop.work();
  const refundId = String(await shop.one("SELECT id FROM refund WHERE credit_id = $1", [creditId]));
  expect(await failedOf(refundId)).toHaveLength(1);
  await noteSentBack(desk(), { refundId, number: "CHK-701" });
  await shop.work();
  expect((await listMyCredits(mine))[0]?.leftMinor).toBe(0n);
  await expect(noteSentBack(desk(), { refundId, number: "CHK-701" })).rejects.toMatchObject(
    conflict,
  );
  await checkInvariants(database.owner);
});

test("stranger: nobody but a billing clerk sees or says it (rule 117)", async () => {
  const { note, refundId } = await failed();
  for (const other of ["visitor", (await employees.joined("owner")).accountId]) {
    await expect(listFailedRefunds(desk(other))).rejects.toMatchObject({ code: "not_found" });
    await expect(note(other)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await failedOf(refundId)).toHaveLength(1);
  await shop.attention();
});
