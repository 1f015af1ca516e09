import { afterEach, expect, test } from "vitest";
import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { composeHandover } from "@/lib/billing/compose-handover";
import { getHandable } from "@/lib/billing/get-handable";
import { getHanding } from "@/lib/billing/get-handing";
import { handDebts } from "@/lib/billing/hand-debts";
import { notePromise } from "@/lib/billing/note-promise";
import { disputeBill } from "@/lib/booking/dispute-bill";
import { getBooking } from "@/lib/booking/get-booking";
import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { debtAct } from "@/lib/privacy/debt-terms";
import type { Disclosure } from "@/lib/privacy/disclosures";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import { approve } from "@/lib/staff/approve";
import { useBalances } from "@/tests/support/balances";
import { useHanded } from "@/tests/support/handed";
import { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const handed = useHanded(shop);
const { as, debtor, proposed, mailbox, billing } = handed;
const { travel, returns, agreed, handOn, toAgency, entriesOf } = handed;
afterEach(returns);

type Arranged = Awaited<ReturnType<typeof debtor>>;

test("P42: a debt goes to the agency once, fourteen days after its person was told, as two people agreed, with no more than it takes, and is on record", async () => {
  await mailbox.empty();
  const one = await debtor();
  const operationId = await agreed(one);
  const [told] = await mailbox.messages();
  expect(told?.Subject).toMatch(/^Before we hand it on: \$/);
  expect(await mailbox.raw()).not.toMatch(/unsubscribe/i);
  travel(13);
  await handOn();
  expect(await toAgency()).toEqual([]);
  travel(14);
  await handOn();
  await handOn();
  expect(await toAgency()).toHaveLength(1);
  const raw = await mailbox.raw();
  expect(raw).toContain(operationId);
  const [entry, ...more] = await entriesOf(one);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    ...{ purpose: "finance.debt_collection", mode: "disclose", operation_id: operationId, sent: 1 },
  });
  expect(entry.fields.toSorted()).toEqual([
    ...["address.city", "address.country", "address.postal_code", "address.state"],
    ...["address.street", "email.address", "invoice.amount", "invoice.due_on", "invoice.number"],
    ...["name.given", "name.surname"],
  ]);
  const { conditions, stands } = await getHanding(one.asks, one);
  expect(conditions.every(({ met }) => met)).toBe(true);
  expect(stands).toContain("handed to the agency");
});

const keptBy: Record<string, (one: Arranged) => Promise<unknown>> = {
  "a dispute": async ({ bookingToken }) => {
    const { invoices } = await getBooking(database.open("booking"), { bookingToken });
    const bill = invoices.find(({ openMinor }) => openMinor > 0n)?.name ?? "";
    await disputeBill(database.open("booking"), { bookingToken, bill, reason: "amount" });
  },
  "a promise that is running": async ({ asks, caseId }) =>
    notePromise(asks, {
      ...{ id: newId(), caseId, amount: 5_000n },
      promisedOn: addDays(localDateOf(clock.now()), 30),
    }),
  "a mail that told it and came back": async ({ personId }) =>
    database.owner.query(
      "UPDATE delivery_attempt SET status = 'bounced' FROM notice n WHERE n.id = notice_id AND n.kind = 'debt_announced' AND n.person_id = $1",
      [personId],
    ),
  "notices that turn out to have come back": async ({ caseId }) =>
    database.owner.query(
      "UPDATE delivery_attempt SET status = 'bounced' FROM notice n, dunning_action a WHERE n.id = notice_id AND n.subject_id = a.id AND a.case_id = $1 AND a.level = 2",
      [caseId],
    ),
};

test.each(Object.entries(keptBy))(
  "P42: what was agreed on stays here for %s, also in the minute in which it is sent",
  async (_why, keep) => {
    await mailbox.empty();
    const [before, during] = [await debtor(), await debtor()];
    await agreed(before);
    const id = await agreed(during);
    await keep(before);
    travel(14);
    await Promise.all([handDebts(billing()), handDebts(billing())]);
    expect(await composeHandover(billing(), { subjectId: id })).not.toBeNull();
    returns();
    await keep(during);
    travel(14);
    await runWorker(database.owner);
    expect(await toAgency()).toEqual([]);
    expect(await entriesOf(before)).toEqual([]);
    expect(await entriesOf(during)).toEqual([]);
    expect((await getHanding(before.asks, before)).conditions.some(({ met }) => !met)).toBe(true);
  },
);

test("P42: nobody can even propose it sooner, after fewer notices, or for what is disputed or promised, and is told what it takes", async () => {
  const early = await debtor({ lateDays: 59 });
  const unheard = await debtor({ arrived: 2 });
  const words = (one: Arranged) =>
    getHandable(one.asks, one).catch((error: Error) => error.message);
  expect(await words(early)).toBe("Not allowed. It takes: at least 60 days overdue. Now: 59 days.");
  expect(await words(unheard)).toContain("2 shown to have arrived");
  for (const why of ["a dispute", "a promise that is running"]) {
    const one = await debtor();
    await keptBy[why]?.(one);
    expect(await words(one)).toMatch(/^Not allowed/);
    const { mayPropose, conditions } = await getHanding(one.asks, one);
    expect(mayPropose).toBe(false);
    expect(conditions.filter(({ met }) => !met).length).toBeGreaterThan(2);
  }
});

test("P42: one person alone hands nothing on, by the page or past it", async () => {
  const one = await debtor();
  const proposalId = await proposed(one);
  await expect(approve(one.asks, proposalEffects, { proposalId })).rejects.toMatchObject({
    code: "forbidden",
  });
  const row = { invoiceId: one.invoiceId, agreedAt: clock.now(), handOn: clock.now() };
  const customerId = String(
    await shop.one("SELECT customer_id FROM booking WHERE id = $1", [one.bookingId]),
  );
  await expect(
    one.asks.db.debtHandover.createMany({ data: [{ ...row, id: proposalId, customerId }] }),
  ).rejects.toThrow(/debt_handover_two_people/);
});

test("P42: the database itself lets nothing out to the agency while one condition of six is not said to be met", async () => {
  const { personId } = await debtor();
  const met: Disclosure["facts"] = [
    ...(["noDispute", "noPromiseToPay", "twoPerson", "toldFirst"] as const),
    ...(["overdueDays=60", "noticesDelivered=3"] as const),
  ];
  const release = (facts: Disclosure["facts"], fields: string[] = ["name.surname"]) =>
    releaseDisclosure(database.open("notices"), {
      ...{ ...debtAct, operationId: newId(), personId, version: null, facts, fields },
      ...{ payload: { name: "Somebody" }, taken: sql`SELECT` },
    });
  expect(await release(met)).toHaveProperty("cleared");
  for (const left of met)
    expect(await release(met.filter((fact) => fact !== left))).toMatchObject({
      refusal: "not permitted",
    });
  for (const less of ["overdueDays=59", "noticesDelivered=2"] as const)
    expect(await release([...met, less])).toMatchObject({ refusal: "not permitted" });
  expect(await release(met, ["name.surname", "birth_date.date"])).toMatchObject({
    refusal: expect.stringMatching(/not permitted|not in the contract/),
  });
});

test("P26, P42: once it is paid the agency is asked to delete it, by its number, and what is paid before leaves not at all", async () => {
  await mailbox.empty();
  const [paid, soon] = [await debtor(), await debtor()];
  const operationId = await agreed(paid);
  await agreed(soon);
  await balances.paid(soon);
  travel(14);
  await handOn();
  expect(await entriesOf(soon)).toEqual([]);
  expect(await toAgency()).toHaveLength(1);
  returns();
  await balances.paid(paid);
  travel(15);
  await handOn();
  await handOn();
  const mails = await toAgency();
  expect(mails).toHaveLength(2);
  expect(mails[0]?.Subject).toMatch(/^Please delete/);
  expect(await mailbox.raw()).toContain(operationId);
  expect(await shop.one("SELECT reason FROM recall WHERE person_id = $1", [paid.personId])).toBe(
    "settled",
  );
  const ends = await database.owner.query("SELECT ended_why FROM debt_handover ORDER BY agreed_at");
  expect(ends.rows.map(({ ended_why: why }) => why)).toContain("settled");
});

test("stranger and refusal: to nobody but a billing clerk there is anything to hand on (P34)", async () => {
  const { invoiceId } = await debtor();
  const other = await as("customer_service");
  await expect(getHandable(other, { invoiceId })).rejects.toMatchObject({ code: "not_found" });
  await expect(getHanding(other, { invoiceId })).rejects.toMatchObject({ code: "not_found" });
  const ctx = await as("billing_clerk");
  await expect(getHanding(ctx, { invoiceId: newId() })).rejects.toMatchObject({
    code: "not_found",
  });
});
