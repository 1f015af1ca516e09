import { beforeAll, expect, test } from "vitest";
import { listMyCredits } from "@/lib/billing/list-my-credits";
import { listToSendBack } from "@/lib/billing/list-to-send-back";
import { noteSentBack } from "@/lib/billing/note-sent-back";
import { returnOfflinePayment } from "@/lib/billing/return-offline-payment";
import { takeCreditBack } from "@/lib/billing/take-credit-back";
import { keepSurplus } from "@/lib/booking/keep-surplus";
import { useBalances } from "@/tests/support/balances";
import { useCustomers } from "@/tests/support/customers";
import { useEmployees } from "@/tests/support/employees";
import { checkInvariants } from "@/tests/support/invariants";
import { useShop } from "@/tests/support/shop";
import { beyond, paidTooMuch } from "@/tests/support/surplus";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const customers = useCustomers(database);
const employees = useEmployees(database);
const conflict = { code: "conflict" };
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});
const desk = () => database.open("billing", clerk);

/** A check for more than was owed, whose rest is credit that may be asked back, and that its bank may not honor. */
async function kept() {
  const { accountId } = await customers.joined();
  const { form, ref } = await paidTooMuch(shop, { balances, desk: desk(), accountId });
  await keepSurplus(database.open("billing"), form);
  const mine = database.open("billing", accountId);
  const credits = () => listMyCredits(mine);
  const creditId = (await credits())[0]?.creditId ?? "";
  const paymentOf = "SELECT payment_id FROM customer_credit WHERE id = $1";
  const paymentId = String(await shop.one(paymentOf, [creditId]));
  return {
    ...{ credits, paymentId },
    takes: () => takeCreditBack(mine, { creditId, left: String(beyond) }),
    returns: () => returnOfflinePayment(database.open("payment", clerk), { paymentId }),
    toSend: async () =>
      (await listToSendBack(desk())).filter(({ bookingRef }) => bookingRef === ref),
  };
}

test("rule 91: credit of a check that its bank does not honor is not sent back, though its payer had asked for it", async () => {
  const { credits, takes, returns, toSend } = await kept();
  await takes();
  await shop.work();
  const [back] = await toSend();
  expect(back?.amountMinor).toBe(beyond);
  const refundId = back?.refundId ?? "";
  const note = () => noteSentBack(desk(), { refundId, number: "CHK-92" });
  await returns();
  await shop.work();
  expect(await toSend()).toEqual([]);
  await expect(note()).rejects.toMatchObject(conflict);
  const [credit] = await credits();
  expect(credit).toMatchObject({ leftMinor: beyond, free: false });
  expect(credit?.moves.map(({ amountMinor }) => amountMinor)).toEqual([beyond]);
  await expect(takes()).rejects.toMatchObject(conflict);
  await checkInvariants(database.owner);
  // Whatever may have come between: what a bank did not honor is not paid out.
  const set = "UPDATE refund SET status = $2 WHERE id = $1";
  await database.owner.query(set, [refundId, "requested"]);
  await expect(note()).rejects.toMatchObject({ message: /did not honor/ });
  await database.owner.query(set, [refundId, "cancelled"]);
  const posted = "SELECT count(*)::int FROM ledger_entry WHERE source_id = $1";
  expect(await shop.one(posted, [refundId])).toBe(0);
});

test("rule 36: a check that is not honored while its credit is asked back leaves nothing to send, whoever comes first", async () => {
  const waits =
    "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  for (const first of ["returns", "takes"] as const) {
    const { credits, paymentId, toSend, ...deeds } = await kept();
    const client = await database.owner.connect();
    await client.query("BEGIN");
    await client.query("SELECT FROM payment WHERE id = $1 FOR UPDATE", [paymentId]);
    const began = deeds[first]();
    await expect.poll(() => shop.one(waits)).toBe(1);
    const other = Promise.allSettled([deeds[first === "takes" ? "returns" : "takes"]()]);
    await expect.poll(() => shop.one(waits)).toBe(2);
    await client.query("COMMIT");
    client.release();
    await began;
    const [second] = await other;
    expect(second?.status).toBe(first === "takes" ? "fulfilled" : "rejected");
    if (second?.status === "rejected") expect(second.reason).toMatchObject(conflict);
    await shop.work();
    expect(await toSend()).toEqual([]);
    expect(await credits()).toMatchObject([{ leftMinor: beyond, free: false }]);
    await checkInvariants(database.owner);
  }
});
