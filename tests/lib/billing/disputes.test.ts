import { afterEach, expect, test } from "vitest";
import { ageAll } from "@/lib/billing/age-all";
import { answerDispute } from "@/lib/billing/answer-dispute";
import { getBillingDay } from "@/lib/billing/get-billing-day";
import { getOverdueCase } from "@/lib/billing/get-overdue-case";
import { isContestedNow } from "@/lib/billing/is-contested-now";
import { listOpenDisputes } from "@/lib/billing/list-open-disputes";
import { noteCorrected } from "@/lib/billing/note-corrected";
import { composeDispute } from "@/lib/booking/compose-dispute";
import { composeDunning } from "@/lib/booking/compose-dunning";
import { disputeBill } from "@/lib/booking/dispute-bill";
import { getBooking } from "@/lib/booking/get-booking";
import { listMyDisputes } from "@/lib/booking/list-my-disputes";
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
const booking = () => database.open("booking");
const now = clock.now;
afterEach(() => {
  clock.now = now;
});

async function clerk() {
  const { accountId } = await desk.at("billing_clerk");
  return database.open("billing", accountId);
}

/** Somebody whose balance is late by four days and who was reminded of it, with what its bill is called. */
async function reminded() {
  const visit = await late.due({ inDays: -4, billedAgo: 25 });
  await late.remind();
  const { invoices } = await getBooking(booking(), visit);
  const bill = invoices.find(({ openMinor }) => openMinor > 0n)?.name ?? "";
  return { ...visit, bill, caseId: await late.caseOf(visit.bookingId) };
}

type Visit = Awaited<ReturnType<typeof reminded>>;

const disputes = ({ bookingToken, bill }: Visit) =>
  disputeBill(booking(), { bookingToken, bill, reason: "amount" });

const idOf = async ({ bookingId }: Visit) =>
  String(await shop.one("SELECT id FROM bill_dispute WHERE booking_id = $1", [bookingId]));

const levels = async ({ bookingId }: Visit) =>
  (await late.stepsOf(bookingId)).map(({ level }) => level);

async function remindIn(days: number) {
  clock.now = () => endOfDay(addDays(localDateOf(now()), days));
  await late.remind();
  clock.now = now;
}

test("rule 89: what is disputed is not overdue and nobody is asked for it, also by what was queued before, until a clerk says no", async () => {
  const visit = await reminded();
  const ctx = await clerk();
  const before = await getBillingDay(ctx);
  const sums = await ageAll(ctx);
  await Promise.all([disputes(visit), disputes(visit)]);
  const open = await balances.openOf(visit.bookingToken);
  const [step] = await late.stepsOf(visit.bookingId);
  expect(await composeDunning(database.open("billing"), { subjectId: step?.id ?? "" })).toBeNull();
  expect(await isContestedNow(booking(), visit.bookingId)).toBe(true);
  expect((await ageAll(ctx)).contested.minor).toBe(sums.contested.minor + open);
  const day = await getBillingDay(ctx);
  expect(day.overdue.minor).toBe(before.overdue.minor - open);
  expect(day.matters).toContainEqual(expect.objectContaining({ kind: "bill_disputed" }));
  await remindIn(12);
  await remindIn(40);
  expect(await levels(visit)).toEqual([2]);
  expect(await getOverdueCase(ctx, visit)).toMatchObject({
    ...{ disputed: true, over: false, next: null },
  });
  await answerDispute(ctx, { disputeId: await idOf(visit), answer: "as_agreed" });
  expect(await isContestedNow(booking(), visit.bookingId)).toBe(false);
  await remindIn(12);
  expect(await levels(visit)).toEqual([2, 3]);
});

test("what was agreed with is not asked for until a clerk has corrected it, and then the rest is", async () => {
  const visit = await reminded();
  const ctx = await clerk();
  await disputes(visit);
  const disputeId = await idOf(visit);
  await expect(noteCorrected(ctx, { disputeId })).rejects.toMatchObject({ code: "not_found" });
  await answerDispute(ctx, { disputeId, answer: "upheld" });
  expect(await listOpenDisputes(ctx)).toContainEqual(
    expect.objectContaining({ id: disputeId, upheld: true, billName: visit.bill }),
  );
  await remindIn(12);
  expect(await levels(visit)).toEqual([2]);
  await noteCorrected(ctx, { disputeId });
  await noteCorrected(ctx, { disputeId });
  expect((await listOpenDisputes(ctx)).map(({ id }) => id)).not.toContain(disputeId);
  await remindIn(12);
  expect(await levels(visit)).toEqual([2, 3]);
});

test("P39, P40: who disputed a bill reads that it is looked at, and is mailed our answer once, with no way to be without it", async () => {
  const visit = await reminded();
  const ctx = await clerk();
  await disputes(visit);
  const mine = () => listMyDisputes(booking(), visit);
  expect(await mine()).toMatchObject([{ billName: visit.bill, answer: null }]);
  const disputeId = await idOf(visit);
  const mail = () => composeDispute(database.open("billing"), { subjectId: disputeId });
  expect(await mail()).toBeNull();
  const answer = { disputeId, answer: "as_agreed" } as const;
  const answers = await Promise.allSettled([
    answerDispute(ctx, answer),
    answerDispute(ctx, { ...answer, answer: "upheld" }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [{ answer: told } = { answer: null }] = await mine();
  expect(told?.on).toBe(localDateOf(clock.now()));
  const sent = await mail();
  expect(sent?.subject).toContain(visit.bill);
  expect(sent?.text.replace(/\s+/g, " ")).toContain(told?.told);
  expect(sent).not.toHaveProperty("unsubscribeUrl");
  expect(
    await shop.one(
      "SELECT count(*)::int FROM notice WHERE kind = 'dispute_answered' AND subject_id = $1",
      [disputeId],
    ),
  ).toBe(1);
});

test("a bill is disputed once, while it is open, by its own booking’s link", async () => {
  const visit = await reminded();
  const other = await reminded();
  const ctx = await clerk();
  for (const bill of [other.bill, "IV-999999", ""])
    await expect(disputes({ ...visit, bill })).rejects.toMatchObject({
      ...{ code: "invalid", fields: { bill: [expect.any(String)] } },
    });
  await disputes(visit);
  await answerDispute(ctx, { disputeId: await idOf(visit), answer: "terms" });
  await expect(disputes(visit)).rejects.toMatchObject({ code: "conflict" });
  await balances.paid(other);
  await expect(disputes(other)).rejects.toMatchObject({ code: "invalid" });
});

test("stranger and refusal: a made-up link disputes nothing, and nobody but a billing clerk answers (P33, P34)", async () => {
  const visit = await reminded();
  for (const bookingToken of ["x", `${visit.bookingToken}x`]) {
    await expect(disputes({ ...visit, bookingToken })).rejects.toMatchObject({ code: "not_found" });
    await expect(listMyDisputes(booking(), { bookingToken })).rejects.toMatchObject({
      code: "not_found",
    });
  }
  await disputes(visit);
  const disputeId = await idOf(visit);
  const roles = ["customer_service", "product_manager", "privacy_officer", "owner"] as const;
  const others = await Promise.all(roles.map((role) => desk.at(role)));
  for (const actor of [...others.map(({ accountId }) => accountId), "visitor", newId()]) {
    const ctx = database.open("billing", actor);
    for (const asking of [
      () => listOpenDisputes(ctx),
      () => answerDispute(ctx, { disputeId, answer: "upheld" }),
      () => noteCorrected(ctx, { disputeId }),
    ])
      await expect(asking()).rejects.toMatchObject({ code: "not_found" });
  }
  const ctx = await clerk();
  await expect(answerDispute(ctx, { disputeId: newId(), answer: "upheld" })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(JSON.stringify(await listOpenDisputes(ctx), (_, one) => String(one))).not.toMatch(
    /Núñez|@/,
  );
});
