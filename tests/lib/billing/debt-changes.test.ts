import { afterEach, expect, test } from "vitest";
import { handDebts } from "@/lib/billing/hand-debts";
import { readDebt } from "@/lib/billing/handing/read-debt";
import { notePromise } from "@/lib/billing/note-promise";
import { returnOfflinePayment } from "@/lib/billing/return-offline-payment";
import { disputeBill } from "@/lib/booking/dispute-bill";
import { getBooking } from "@/lib/booking/get-booking";
import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { formatMoneyExact } from "@/lib/money";
import { queueNotice } from "@/lib/notices/queue-notice";
import { useBalances } from "@/tests/support/balances";
import { useHanded } from "@/tests/support/handed";
import { checkInvariants } from "@/tests/support/invariants";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const handed = useHanded(shop);
const { debtor, mailbox, billing, agreed, handOn } = handed;
const { travel, returns, toAgency, lastToAgency, entriesOf } = handed;
afterEach(returns);

type Arranged = Awaited<ReturnType<typeof debtor>>;

/** A debt that the agency has. @returns the number under which it was sent, too. */
async function there(): Promise<Arranged & { operationId: string }> {
  const one = await debtor();
  const operationId = await agreed(one);
  travel(14);
  await handOn();
  returns();
  await mailbox.empty();
  return { ...one, operationId };
}

/** What two workers do on that day, and do again. */
async function dayComes(days: number): Promise<void> {
  travel(days);
  await handOn();
  await handOn();
  returns();
}

const endOf = ({ operationId }: { operationId: string }) =>
  shop.one("SELECT ended_why FROM debt_handover WHERE id = $1", [operationId]);

const changesOf = ({ operationId }: { operationId: string }) =>
  shop.one("SELECT count(*)::int FROM notice WHERE kind = 'debt_changed' AND subject_id = $1", [
    operationId,
  ]);

const opens = (minor: bigint) => `Open: ${formatMoneyExact(minor)} USD`;

const promised = ({ asks, caseId }: Arranged) =>
  notePromise(asks, {
    ...{ id: newId(), caseId, amount: 5_000n, promisedOn: addDays(localDateOf(clock.now()), 30) },
  });

test("P42, P26: what is paid of a debt that the agency has, or turns out not to be, is told to it once, by number and of nobody; all of it is asked back once it is paid", async () => {
  const one = await there();
  const open = await balances.openOf(one.bookingToken);
  await dayComes(15);
  expect(await toAgency()).toEqual([]);

  await balances.paid(one, "100.00");
  await dayComes(16);
  expect(await toAgency()).toHaveLength(1);
  const mail = await lastToAgency();
  for (const said of [one.operationId, opens(open - 10_000n)]) expect(mail).toContain(said);
  expect(mail).not.toMatch(/Ana|Núñez|Example Street|10001|ana@example\.com/);
  const [, change, ...more] = await entriesOf(one);
  expect(more).toEqual([]);
  expect(change).toMatchObject({ sent: 1, fields: ["invoice.number", "invoice.amount"] });
  expect(mail).toContain(change.operation_id);

  const { ref } = await getBooking(database.open("booking"), one);
  const check = await recordedBy(one.asks, chequeOf(ref, { amount: 5_000n }));
  await dayComes(17);
  expect(await lastToAgency()).toContain(opens(open - 15_000n));
  const clerk = database.open("payment", one.asks.actor);
  await returnOfflinePayment(clerk, { paymentId: check.paymentId });
  await shop.work();
  await dayComes(18);
  expect(await lastToAgency()).toContain(opens(open - 10_000n));
  expect(await toAgency()).toHaveLength(3);

  await balances.paid(one);
  await dayComes(19);
  expect((await toAgency())[0]?.Subject).toMatch(/^Please delete/);
  const asksBack = await lastToAgency();
  const entries = await entriesOf(one);
  expect(entries).toHaveLength(4);
  for (const { operation_id: number } of entries) expect(asksBack).toContain(number);
  await checkInvariants(database.owner);
});

test("P42: what the agency must not be told of while a promise is running it is asked to delete, and it is told nothing", async () => {
  const one = await there();
  await promised(one);
  await dayComes(15);
  expect(await toAgency()).toEqual([]);
  await balances.paid(one, "100.00");
  await dayComes(16);
  const [mail, ...more] = await toAgency();
  expect(more).toEqual([]);
  expect(mail?.Subject).toMatch(/^Please delete/);
  expect(await entriesOf(one)).toHaveLength(1);
  expect(await endOf(one)).toBe("lapsed");
});

test("P42: what is disputed in the minute in which a change is to be told is not told; it is asked back the day after", async () => {
  const one = await there();
  await balances.paid(one, "100.00");
  travel(15);
  await handDebts(billing());
  returns();
  const { invoices } = await getBooking(database.open("booking"), one);
  const bill = invoices.find(({ openMinor }) => openMinor > 0n)?.name ?? "";
  const { bookingToken } = one;
  await disputeBill(database.open("booking"), { bookingToken, bill, reason: "amount" });
  travel(15);
  await runWorker(database.owner);
  expect(await toAgency()).toEqual([]);
  expect(await entriesOf(one)).toHaveLength(1);
  await dayComes(16);
  expect((await toAgency()).map(({ Subject }) => Subject)).toEqual([
    expect.stringMatching(/^Please delete/),
  ]);
  expect(await endOf(one)).toBe("disputed");
});

test("P42: what the mail server refused is told the day after", async () => {
  const one = await there();
  await balances.paid(one, "100.00");
  await runWorker(database.owner);
  await mailbox.addFault({ kind: "permanent", times: 1 });
  await dayComes(15);
  await mailbox.clearFaults();
  await dayComes(16);
  expect(await toAgency()).toHaveLength(1);
  expect(await changesOf(one)).toBe(2);
});

test("P42: many workers at once tell a change once", async () => {
  const one = await there();
  await balances.paid(one, "100.00");
  travel(15);
  await Promise.all([1, 2, 3, 4].map(() => handDebts(billing())));
  expect(await changesOf(one)).toBe(1);
});

// Calibration: the same looks, which have all seen that nothing was told before one tells it, as they may without the lock.
test("without the lock the same looks tell the same amount several times: the race is real", async () => {
  const one = await there();
  await balances.paid(one, "100.00");
  const seen = await Promise.all([1, 2, 3].map(() => readDebt(billing(), one.invoiceId)));
  for (const debt of seen)
    if (debt?.handover && debt.handover.knownMinor !== debt.openMinor)
      await queueNotice(billing(), {
        ...{ kind: "debt_changed", subjectId: debt.handover.id, personId: null },
        event: `open ${newId()}`,
      });
  expect(await changesOf(one)).toBe(3);
});
