import { beforeAll, expect, test } from "vitest";
import { listToSendBack } from "@/lib/billing/list-to-send-back";
import { noteSentBack } from "@/lib/billing/note-sent-back";
import { composeRefund } from "@/lib/booking/compose-refund";
import { getBooking } from "@/lib/booking/get-booking";
import { newId } from "@/lib/ids";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useEmployees } from "@/tests/support/employees";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const { cancelled } = useCancelling(shop);
const employees = useEmployees(database);
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});
const desk = (who = clerk) => database.open("billing", who);

/** A booking whose deposit came by card and the rest by check, and that was cancelled. */
async function paidByCheck() {
  const visit = await shop.firm();
  const { ref } = await getBooking(database.open("booking"), { bookingToken: visit.bookingToken });
  const amount = ((await balances.openOf(visit.bookingToken)) / 100n) * 100n;
  const { paymentId } = await recordedBy(desk(), chequeOf(ref, { amount }));
  await shop.work();
  await cancelled(visit);
  await shop.work();
  const [refund] = (await listToSendBack(desk())).filter(({ bookingRef }) => bookingRef === ref);
  return { ...visit, ref, paymentId, refund };
}

test("rules 59, 61, 62: what came by check goes back by hand: it waits for a clerk, is in the books once it is sent, and who paid is told", async () => {
  const { bookingToken, refund } = await paidByCheck();
  expect(refund).toMatchObject({ method: "cheque" });
  const refundId = refund?.refundId ?? "";
  expect(await shop.attention()).toEqual([]);
  await noteSentBack(desk(), { refundId, number: "CHK-900" });
  await shop.work();
  expect((await listToSendBack(desk())).map((one) => one.refundId)).not.toContain(refundId);
  const posted = await shop.one(
    `SELECT array_agg(l.account || ' ' || l.amount_minor ORDER BY l.seq) FROM ledger_entry e
     JOIN ledger_posting l ON l.entry_id = e.id WHERE e.source_id = $1`,
    [refundId],
  );
  const minor = refund?.amountMinor ?? 0n;
  expect(posted).toEqual([`customer_deposits ${minor}`, `bank ${-minor}`]);
  const { account, cancellation } = await getBooking(database.open("booking"), { bookingToken });
  expect(account.paidMinor).toBe(cancellation?.feeMinor);
  const personId = String(
    await shop.one(
      "SELECT person_id FROM notice WHERE kind = 'payment_refunded' AND subject_id = $1",
      [refundId],
    ),
  );
  const mail = await composeRefund(database.open("notices"), { subjectId: refundId, personId });
  expect(mail?.text).toContain("by check or bank transfer");
});

test("rule 36: said by two at once it is sent back once", async () => {
  const { refund } = await paidByCheck();
  const said = await Promise.allSettled(
    ["CHK-1", "CHK-2", "CHK-3"].map((number) =>
      noteSentBack(desk(), { refundId: refund?.refundId ?? "", number }),
    ),
  );
  expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of said)
    if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
  const entries = "SELECT count(*)::int FROM ledger_entry WHERE source_id = $1";
  expect(await shop.one(entries, [refund?.refundId])).toBe(1);
});

test("stranger: nobody but a billing clerk sees or says it, and what goes back to a card is none of it (rule 117)", async () => {
  const { refund } = await paidByCheck();
  const refundId = refund?.refundId ?? "";
  const others = ["visitor", newId(), (await employees.joined("owner")).accountId];
  for (const other of others) {
    await expect(listToSendBack(desk(other))).rejects.toMatchObject({ code: "not_found" });
    const said = noteSentBack(desk(other), { refundId, number: "CHK-1" });
    await expect(said).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(noteSentBack(desk(), { refundId: newId(), number: "CHK-1" })).rejects.toMatchObject({
    code: "not_found",
  });
});
