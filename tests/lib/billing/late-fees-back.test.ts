import { expect, test } from "vitest";
import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { cancelLateFee } from "@/lib/billing/cancel-late-fee";
import { getLateFee } from "@/lib/billing/get-late-fee";
import { takeDunningStep } from "@/lib/billing/take-dunning-step";
import type { Context } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { approve } from "@/lib/staff/approve";
import { proposalRules } from "@/lib/staff/proposals";
import { propose } from "@/lib/staff/propose";
import { useBalances } from "@/tests/support/balances";
import { useCallingOff } from "@/tests/support/calling-off";
import { useCancelling } from "@/tests/support/cancelling";
import { useChanging } from "@/tests/support/changing";
import { checkInvariants } from "@/tests/support/invariants";
import { useLateFees } from "@/tests/support/late-fees";
import { useShop } from "@/tests/support/shop";
import { proposedWriteOff } from "@/tests/support/writing-off";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const { at, calledOff } = useCallingOff(shop);
const { cancelled, refundsOf } = useCancelling(shop);
const changing = useChanging(shop);
const { overdue, remind, feesOf, customerOf } = useLateFees(shop);

/** What the form of the desk does. */
async function takeBack(ctx: Context, invoiceId: string, more = 0n) {
  const { amountMinor, ...fee } = await getLateFee(ctx, { invoiceId });
  const proposal = { id: newId(), kind: "late_fee", subjectId: invoiceId, ...fee } as const;
  const asked = { ...proposal, amountMinor: amountMinor + more, reason: "goodwill" };
  return { id: proposal.id, ...(await propose(ctx, proposalEffects, asked)) };
}

/** Somebody who was asked a fee: for one place it is never more than one person may take back. */
async function asked(adults = 1) {
  const visit = await overdue(adults);
  await remind();
  const [fee] = await feesOf(visit.bookingId);
  if (!fee) throw new Error("There is no fee.");
  return { visit, fee };
}

test("rules 74, 79 and 98: a clerk takes a fee back alone, by a document with opposite amounts, and it is asked no more", async () => {
  const { visit, fee } = await asked();
  const before = await balances.openOf(visit.bookingToken);
  const clerk = await at("billing_clerk");
  expect(await takeBack(clerk, fee.id)).toMatchObject({ state: "approved" });
  const back = await database.owner.query(
    "SELECT kind, total_minor::text AS minor, about->>'cancels' AS cancels FROM invoice WHERE refers_to = $1",
    [fee.id],
  );
  expect(back.rows).toEqual([
    { kind: "cancellation", minor: String(-fee.minor), cancels: fee.name },
  ]);
  expect(await balances.openOf(visit.bookingToken)).toBe(before - fee.minor);
  // Asked once, and never again.
  await takeDunningStep(database.open("billing"), {
    customerId: await customerOf(visit.bookingId),
  });
  expect(await feesOf(visit.bookingId)).toHaveLength(1);
  await checkInvariants(database.owner as never);
});

test("rule 79: of two who take a fee back at once one does, and the other is told", async () => {
  const { fee } = await asked();
  const again = () =>
    cancelLateFee(database.open("billing"), { invoiceId: fee.id, reason: "goodwill" });
  const both = await Promise.allSettled([again(), again()]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(again()).rejects.toMatchObject({ code: "conflict" });
});

test("above what one person may, taking a fee back waits for another one; nobody else may, and no other bill is taken back so (P34)", async () => {
  const { visit, fee } = await asked();
  const [asks, agrees, other] = [
    await at("billing_clerk"),
    await at("billing_clerk"),
    await at("product_manager"),
  ];
  const over = proposalRules.late_fee.aloneUpToMinor;
  const { id: proposalId, state } = await takeBack(asks, fee.id, over);
  expect(state).toBe("waiting");
  expect((await feesOf(visit.bookingId))[0]?.back).toBeNull();
  await approve(agrees, proposalEffects, { proposalId });
  expect((await feesOf(visit.bookingId))[0]?.back).not.toBeNull();
  await expect(getLateFee(other, { invoiceId: fee.id })).rejects.toMatchObject({
    code: "not_found",
  });
  const bill = await shop.one(
    "SELECT id::text FROM invoice WHERE booking_id = $1 AND kind = 'balance'",
    [visit.bookingId],
  );
  await expect(getLateFee(asks, { invoiceId: String(bill) })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("rules 42 and 98: of a fee that was paid and is taken back, what was paid too much goes back, once", async () => {
  const { visit, fee } = await asked();
  await balances.paid(visit);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
  await takeBack(await at("billing_clerk"), fee.id);
  await shop.work();
  expect(await refundsOf(visit)).toMatchObject([{ reason: "agreed", amount: String(fee.minor) }]);
  await checkInvariants(database.owner as never);
});

test("rules 53 and 98: who cancels owes what is kept of the price and no late fee, and it is told so", async () => {
  const { visit, fee } = await asked();
  const { feeMinor } = await cancelled(visit);
  const [left] = await feesOf(visit.bookingId);
  expect(left).toMatchObject({ id: fee.id, open: 0n });
  expect(left?.back).not.toBeNull();
  const { totalMinor, fees } = await balances.account(visit.bookingToken);
  expect({ totalMinor, fees }).toEqual({ totalMinor: feeMinor, fees: [] });
  await checkInvariants(database.owner as never);
});

test("rules 53 and 98: an employee is told what goes back of a booking with a late fee to the cent, and that goes back", async () => {
  const { visit, fee } = await asked(2);
  await balances.paid(visit);
  const there = await changing.covers(visit);
  const quoteId = await changing.tellsLeaving(there);
  const { backMinor, lateFeesMinor, totalMinor } = await changing.sees(there, quoteId);
  expect(lateFeesMinor).toBe(fee.minor);
  if ((await changing.presses(there, quoteId)).state === "waiting")
    await changing.agrees(await changing.desk.at("owner"), quoteId);
  await shop.work();
  expect(await refundsOf(visit)).toMatchObject([{ reason: "changed", amount: String(backMinor) }]);
  expect((await balances.account(visit.bookingToken)).paidMinor).toBe(totalMinor + fee.minor);
});

test("rules 65 and 98: what we cancel costs nobody a late fee: paid or not, it is taken back, and all money goes back", async () => {
  const { visit, fee } = await asked();
  await balances.paid(visit);
  const code = await shop.one(
    "SELECT d.code FROM departure d JOIN booking b ON b.departure_id = d.id WHERE b.id = $1",
    [visit.bookingId],
  );
  await calledOff(String(code));
  expect((await feesOf(visit.bookingId))[0]?.back).not.toBeNull();
  const back = (await refundsOf(visit)).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const came = await shop.one(
    "SELECT sum(amount_minor)::text FROM payment WHERE booking_id = $1 AND status = 'confirmed'",
    [visit.bookingId],
  );
  expect(back).toBe(BigInt(String(came)));
  expect(back > fee.minor).toBe(true);
  await checkInvariants(database.owner as never);
});

test("rules 89 and 98: a fee is written off as any bill is, by two people, and nothing of it is asked any more", async () => {
  const { visit, fee } = await asked();
  await database.owner.query("ALTER TABLE invoice DISABLE TRIGGER invoice_append_only");
  await database.owner.query(
    "UPDATE invoice SET due_on = current_date - 2, issued_on = current_date - 16 WHERE id = $1",
    [fee.id],
  );
  await database.owner.query("ALTER TABLE invoice ENABLE TRIGGER invoice_append_only");
  await database.owner.query(
    "UPDATE invoice_standing SET due_on = current_date - 2 WHERE invoice_id = $1",
    [fee.id],
  );
  const proposalId = await proposedWriteOff(await at("billing_clerk"), fee.id);
  await approve(await at("owner"), proposalEffects, { proposalId });
  expect((await feesOf(visit.bookingId))[0]).toMatchObject({ open: 0n, back: null });
  const { writtenOffMinor } = await balances.account(visit.bookingToken);
  expect(writtenOffMinor).toBe(fee.minor);
  await checkInvariants(database.owner as never);
});
