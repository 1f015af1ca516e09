import { expect, test } from "vitest";
import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { readFlagged } from "@/lib/billing/flagging/read-flagged";
import { getFlagged } from "@/lib/billing/get-flagged";
import { listFlagged } from "@/lib/billing/list-flagged";
import { matchMovements } from "@/lib/billing/match-movements";
import { reconcileStripe } from "@/lib/billing/reconcile-payments";
import { refundPayment } from "@/lib/billing/refund-payment";
import { sendFlaggedBack } from "@/lib/billing/send-flagged-back";
import { movePayment } from "@/lib/billing/settling/move-payment";
import { takeFlagged } from "@/lib/billing/take-flagged";
import { composeRefund } from "@/lib/booking/compose-refund";
import { emptySql, sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { approve } from "@/lib/staff/approve";
import { sendBack, useFlagged } from "@/tests/support/flagged";
import { checkInvariants } from "@/tests/support/invariants";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const flagged = useFlagged(shop);
const { balances, clerk, employees, seen, status, refundsOf, unmatched } = flagged;
const payments = () => database.open("payment");
const booking = () => database.open("booking");

test("rules 47 and 59: sent back, it goes to where it came from by one person up to the limit, paying is free again, and who paid is told", async () => {
  const visit = await shop.firm();
  const before = await balances.openOf(visit.bookingToken);
  const payment = await flagged.balance(visit, "300", { amount: 20_000 });
  const { bookingId } = visit;
  expect((await sendBack(clerk(), payment.id)).state).toBe("approved");
  expect(await status(payment.id)).toBe("cancelled");
  await shop.work();
  expect(await refundsOf(payment.id)).toEqual([
    { minor: 20_000, currency: "USD", reason: "not_asked", status: "done" },
  ]);
  expect(await unmatched(bookingId)).toBe(0);
  const { personId } = await booking().db.booking.findUniqueOrThrow({ where: { id: bookingId } });
  const subjectId = String(
    await shop.one("SELECT id FROM refund WHERE payment_id = $1", [payment.id]),
  );
  const mail = await composeRefund(database.open("notices"), { subjectId, personId });
  expect(mail?.subject).toMatch(/^Not paid: your \$200\.00/);
  expect(await balances.openOf(visit.bookingToken)).toBe(before);
  await balances.paid(visit);
  // What Stripe tells later of a page that was paid is known, and so is each movement of our balance there.
  expect(await shop.attention()).toMatchObject([{ kind: "amount_mismatch" }]);
  await reconcileStripe(payments(), { since: new Date(Date.now() - 3_600_000) });
  await matchMovements(payments(), { since: new Date(Date.now() - 3_600_000) });
  expect(await shop.attention()).toEqual([]);
  const moved =
    "SELECT array_agg(kind ORDER BY kind) FROM stripe_movement WHERE subject_id IN ($1, $2)";
  expect(await shop.one(moved, [payment.id, subjectId])).toEqual(["charge", "refund"]);
  await checkInvariants(database.owner);
});

test("rules 47 and 64: above the limit, and of another currency, it takes a second person; at the checkout the booking ends as any that was not paid", async () => {
  const visit = await flagged.checkout(() => ({ amount: 100, currency: "eur" }));
  const { id, booking_id: bookingId } = visit.payment;
  await expect(takeFlagged(clerk(), { paymentId: id })).rejects.toMatchObject({ code: "conflict" });
  const { id: proposalId, state } = await sendBack(clerk(), id);
  expect(state).toBe("waiting");
  expect(await status(id)).toBe("pending");
  await expect(approve(clerk(), proposalEffects, { proposalId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await database.owner.query(
    "UPDATE hold SET expires_at = now() - interval '1 day', hard_limit_at = now() - interval '1 day' WHERE id = $1",
    [visit.holdId],
  );
  await approve(clerk(1), proposalEffects, { proposalId });
  await shop.work();
  expect(await refundsOf(id)).toEqual([
    { minor: 100, currency: "EUR", reason: "not_asked", status: "done" },
  ]);
  expect(await seen(bookingId)).toMatchObject({
    status: "expired",
    refunds: [{ amountMinor: 100n, currency: "EUR" }],
  });
  expect(await unmatched(bookingId)).toBe(0);
  await shop.attention();
  await checkInvariants(database.owner);
});

test("rule 60: what did not arrive is ours to return still, and is sent once more", async () => {
  const visit = await shop.firm();
  const payment = await flagged.balance(visit, "300", { amount: 10_000 });
  await stripe.nextRefund("failed");
  await sendBack(clerk(), payment.id);
  await shop.work();
  expect(await unmatched(visit.bookingId)).toBe(-10_000);
  expect(await listFlagged(clerk())).toMatchObject([
    { paymentId: payment.id, asked: null, takeable: false },
  ]);
  await expect(takeFlagged(clerk(), { paymentId: payment.id })).rejects.toMatchObject({
    code: "conflict",
  });
  await sendBack(clerk(), payment.id);
  await shop.work();
  expect((await refundsOf(payment.id)).map((refund) => refund.status).sort()).toEqual([
    "done",
    "failed",
  ]);
  expect(await unmatched(visit.bookingId)).toBe(0);
  await shop.attention();
  await checkInvariants(database.owner);
});

/** What became of a payment about which several decided: how often it was taken, and how often it goes back. */
async function outcomeOf(paymentId: string) {
  const taken = await shop.one(
    "SELECT count(*)::int FROM ledger_entry WHERE kind = 'mismatch_taken' AND source_id = $1",
    [paymentId],
  );
  return [taken, (await refundsOf(paymentId)).length];
}

// Calibration: two clerks have looked, and then do what the verbs do, without the lock.
test("without the lock one takes what the other sends back", async () => {
  const visit = await shop.firm();
  const { id } = await flagged.balance(visit, "300", { amount: 10_000 });
  const looks = await Promise.all(
    [0, 1].map((at) => readFlagged(clerk(at), sql`p.id = ${id}::uuid`)),
  );
  expect(looks.flat().map(({ state }) => state)).toEqual(["waits", "waits"]);
  await takeFlagged(clerk(), { paymentId: id });
  await clerk(1).transaction(async (ctx) => {
    await movePayment(ctx, { id }, "cancelled", sql`settled_at = now()`, emptySql);
    await refundPayment(ctx, { paymentId: id, reason: "not_asked" });
  });
  expect(await outcomeOf(id)).toEqual([1, 1]);
  await shop.work();
  await shop.attention();
});

test("rules 36 and 47: two clerks, two windows and a double click at once decide once", async () => {
  const visit = await shop.firm();
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const { id: paymentId } = await flagged.balance(visit, "60", { amount: 5_500 });
    const both = await Promise.allSettled([
      ...[0, 1, 0].map((at) => takeFlagged(clerk(at), { paymentId })),
      ...[1, 0, 1].map((at) => sendBack(clerk(at), paymentId)),
      sendFlaggedBack(clerk(), { paymentId }),
    ]);
    expect(both.filter(({ status: end }) => end === "fulfilled")).toHaveLength(1);
    const [taken, back] = await outcomeOf(paymentId);
    expect(Number(taken) + Number(back)).toBe(1);
    await shop.work();
    expect(await unmatched(visit.bookingId)).toBe(0);
  }
  await shop.attention();
  await checkInvariants(database.owner);
});

test("stranger: nobody but a billing clerk lists, sees or decides it (rule 117)", async () => {
  const visit = await shop.firm();
  const { id: paymentId } = await flagged.balance(visit, "60", { amount: 5_500 });
  const others = [
    (await employees.joined("customer_service")).accountId,
    (await employees.joined("owner")).accountId,
    ...["visitor", newId()],
  ];
  for (const other of others) {
    const theirs = database.open("billing", other);
    for (const asked of [
      listFlagged(theirs),
      getFlagged(theirs, { paymentId }),
      takeFlagged(theirs, { paymentId }),
      sendBack(theirs, paymentId),
    ])
      await expect(asked).rejects.toMatchObject({ code: "not_found" });
  }
  for (const never of [newId(), "x", visit.payment.id])
    await expect(getFlagged(clerk(), { paymentId: never })).rejects.toMatchObject({
      code: "not_found",
    });
  expect(await status(paymentId)).toBe("pending");
});
