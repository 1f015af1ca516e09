import { afterEach, expect, test } from "vitest";
import { endWait } from "@/lib/billing/end-wait";
import { getOverdueCase } from "@/lib/billing/get-overdue-case";
import { listOverdue } from "@/lib/billing/list-overdue";
import { notePromise } from "@/lib/billing/note-promise";
import { pauseCase } from "@/lib/billing/pause-case";
import { composeDunning } from "@/lib/booking/compose-dunning";
import { clock } from "@/lib/clock";
import { addDays, endOfDay, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { useBalances } from "@/tests/support/balances";
import { useDesk } from "@/tests/support/desk";
import { useLate } from "@/tests/support/late";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const desk = useDesk(database);
const balances = useBalances(shop);
const late = useLate(shop);
const now = clock.now;
afterEach(() => {
  clock.now = now;
});

const inDays = (days: number) => addDays(localDateOf(now()), days);
/** The worker on a day to come. */
async function remindIn(days: number) {
  clock.now = () => endOfDay(inDays(days));
  await late.remind();
}

async function clerk() {
  const { accountId } = await desk.at("billing_clerk");
  return database.open("billing", accountId);
}

/** Somebody whose balance is late by four days and who was reminded of it, and a clerk. */
async function reminded() {
  const visit = await late.due({ inDays: -4, billedAgo: 25 });
  await late.remind();
  return { ...visit, caseId: await late.caseOf(visit.bookingId), ctx: await clerk() };
}

const levels = async (bookingId: string) =>
  (await late.stepsOf(bookingId)).map(({ level }) => level);

const pause = (caseId: string, days: number) =>
  ({ id: newId(), caseId, untilOn: inDays(days), reason: "agreeing" }) as const;
const promise = (caseId: string, amount: bigint, days: number) => ({
  ...{ id: newId(), caseId, amount, promisedOn: inDays(days) },
});

test("rule 95: while a case is paused nothing is said, and then what is right by then, once (rule 97)", async () => {
  const { bookingId, caseId, ctx } = await reminded();
  const form = pause(caseId, 20);
  await Promise.all([pauseCase(ctx, form), pauseCase(ctx, form)]);
  expect((await getOverdueCase(ctx, { caseId })).waits).toMatchObject([
    { state: "rests", until: inDays(20), words: expect.stringContaining("agreeing") },
  ]);
  await remindIn(12);
  await remindIn(20);
  expect(await levels(bookingId)).toEqual([2]);
  await remindIn(26);
  expect(await levels(bookingId)).toEqual([2, 4]);
  expect((await getOverdueCase(ctx, { caseId })).waits).toMatchObject([
    { state: "over", until: null },
  ]);
});

test("rules 94 and 95: what was queued before its case was paused is not sent", async () => {
  const { bookingId, caseId, ctx } = await reminded();
  const [step] = await late.stepsOf(bookingId);
  const mail = () => composeDunning(database.open("billing"), { subjectId: step?.id ?? "" });
  expect(await mail()).not.toBeNull();
  await pauseCase(ctx, pause(caseId, 5));
  expect(await mail()).toBeNull();
});

test("a promise is kept by what comes in, and nobody is asked before its day and some more", async () => {
  const { bookingId, bookingToken, caseId, ctx } = await reminded();
  await notePromise(ctx, promise(caseId, 30_000n, 12));
  const stateOf = async () => (await getOverdueCase(ctx, { caseId })).waits[0]?.state;
  expect(await stateOf()).toBe("runs");
  await balances.paid({ bookingId, bookingToken }, "200.00");
  expect(await stateOf()).toBe("runs");
  await remindIn(15);
  expect(await levels(bookingId)).toEqual([2]);
  clock.now = now;
  await balances.paid({ bookingId, bookingToken }, "100.00");
  expect(await stateOf()).toBe("kept");
  await remindIn(16);
  expect(await levels(bookingId)).toEqual([2, 3]);
});

test("a promise that was not kept is seen to be broken, by itself, and the next step is taken", async () => {
  const { bookingId, caseId, ctx } = await reminded();
  await notePromise(ctx, promise(caseId, 30_000n, 12));
  await remindIn(15);
  expect(await levels(bookingId)).toEqual([2]);
  await remindIn(16);
  expect(await levels(bookingId)).toEqual([2, 3]);
  const { cases } = await listOverdue(ctx, { level: 3, page: 1 });
  expect(cases.find((one) => one.caseId === caseId)?.wait).toMatchObject({
    ...{ state: "broken", until: null, words: expect.stringContaining("$300.00") },
  });
});

test("another pause takes the place of the one before, and a clerk ends it before its day", async () => {
  const { bookingId, caseId, ctx } = await reminded();
  await pauseCase(ctx, pause(caseId, 50));
  await notePromise(ctx, promise(caseId, 10_000n, 40));
  const { waits, wait } = await getOverdueCase(ctx, { caseId });
  expect(waits).toMatchObject([{ state: "runs" }, { state: "over", until: null }]);
  const running = { caseId, waitId: wait?.id ?? "" };
  await endWait(ctx, running);
  await endWait(ctx, running);
  expect((await getOverdueCase(ctx, { caseId })).waits).toMatchObject([
    { state: "given up", until: null },
    { state: "over" },
  ]);
  await remindIn(12);
  expect(await levels(bookingId)).toEqual([2, 3]);
});

test("a day that is over or too far, and more than is open, are refused beside their field", async () => {
  const { bookingId, bookingToken, caseId, ctx } = await reminded();
  for (const days of [-1, 0, 61])
    await expect(pauseCase(ctx, pause(caseId, days))).rejects.toMatchObject({
      code: "invalid",
      fields: { untilOn: [expect.stringContaining("at the latest")] },
    });
  await expect(notePromise(ctx, promise(caseId, 1n, 0))).rejects.toMatchObject({
    fields: { promisedOn: [expect.any(String)] },
  });
  const open = await balances.openOf(bookingToken);
  await expect(notePromise(ctx, promise(caseId, open + 1n, 5))).rejects.toMatchObject({
    fields: { amount: [expect.stringContaining("is open")] },
  });
  expect((await getOverdueCase(ctx, { caseId })).waits).toEqual([]);
  await balances.paid({ bookingId, bookingToken });
  await late.remind();
  expect((await getOverdueCase(ctx, { caseId })).over).toBe(true);
  await expect(pauseCase(ctx, pause(caseId, 5))).rejects.toMatchObject({ code: "conflict" });
});

test("rules 89 and 104: the board says what is late, what was said and whether it arrived, and names nobody (P34)", async () => {
  const { bookingId, bookingToken, caseId, ctx } = await reminded();
  const soon = await late.due({ inDays: 6, billedAgo: 14 });
  await late.remind();
  await database.owner.query(
    `UPDATE delivery_attempt a SET status = 'failed' FROM notice n JOIN dunning_action d ON d.id = n.subject_id
     WHERE a.notice_id = n.id AND d.case_id = $1`,
    [caseId],
  );
  const { cases, steps, total } = await listOverdue(ctx, { level: null, page: 1 });
  const found = cases.find((one) => one.caseId === caseId);
  expect(found).toMatchObject({
    ...{ lateDays: 4, dueMinor: await balances.openOf(bookingToken), wait: null },
    said: { name: "First reminder", on: inDays(0), ways: "Email no address" },
    next: { name: "Second reminder", on: inDays(10) },
  });
  expect(found?.refs).toEqual([
    await shop.one("SELECT ref FROM booking WHERE id = $1", [bookingId]),
  ]);
  const ahead = await late.caseOf(soon.bookingId);
  expect(cases.find((one) => one.caseId === ahead)).toMatchObject({ lateDays: -6 });
  expect(total).toBe(steps.reduce((sum, { count }) => sum + count, 0));
  const ages = cases.map(({ lateDays }) => lateDays);
  expect(ages).toEqual(ages.toSorted((one, other) => other - one));
  const second = await listOverdue(ctx, { level: 1, page: 1 });
  expect(second.cases.map((one) => one.caseId)).toContain(ahead);
  expect(second.cases.map((one) => one.caseId)).not.toContain(caseId);
  expect(JSON.stringify({ cases, steps }, (_, one) => String(one))).not.toMatch(/Núñez|@/);
});

test("refusal and stranger: to any other role there is no board, and nobody else lets a case rest (P33, P34)", async () => {
  const { caseId, ctx } = await reminded();
  const roles = ["customer_service", "product_manager", "privacy_officer", "owner"] as const;
  const others = await Promise.all(roles.map((role) => desk.at(role)));
  for (const actor of [...others.map(({ accountId }) => accountId), "visitor", newId()]) {
    const other = database.open("billing", actor);
    for (const asking of [
      () => listOverdue(other, { level: null, page: 1 }),
      () => getOverdueCase(other, { caseId }),
      () => pauseCase(other, pause(caseId, 5)),
      () => notePromise(other, promise(caseId, 1n, 5)),
      () => endWait(other, { caseId, waitId: newId() }),
    ])
      await expect(asking()).rejects.toMatchObject({ code: "not_found" });
  }
  for (const nobody of [newId(), "x"]) {
    await expect(getOverdueCase(ctx, { caseId: nobody })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(pauseCase(ctx, pause(nobody, 5))).rejects.toMatchObject({ code: "not_found" });
  }
});
