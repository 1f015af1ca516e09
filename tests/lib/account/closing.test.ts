import { expect, test } from "vitest";
import { graceDays } from "@/lib/account/account";
import { closeAccounts } from "@/lib/account/close-accounts";
import { closeBySupport } from "@/lib/account/close-by-support";
import { getClosing } from "@/lib/account/get-closing";
import { keepAccount } from "@/lib/account/keep-account";
import { listMyPeople } from "@/lib/account/list-my-people";
import { planClosing } from "@/lib/account/plan-closing";
import { restartClosings } from "@/lib/account/restart-closings";
import { settlePayment } from "@/lib/billing/settle-payment";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { v1 } from "@/lib/policy/versions/v1";
import { readPerson } from "@/lib/privacy/read-person";
import { holders } from "@/lib/worker/holders";
import { type Customer, useCustomers } from "@/tests/support/customers";
import { useMailbox } from "@/tests/support/mailbox";
import { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

const shop = useShop();
const { database } = shop;
const mailbox = useMailbox();
const customers = useCustomers(database);
const today = localDateOf(new Date());

const plan = async ({ accountId }: Customer) => {
  const planned = await planClosing(database.open("rights", accountId), holders);
  if (!("plan" in planned)) throw new Error(planned.obstacle);
  return planned;
};
const start = (who: Customer, more: { password?: string; planToken?: string } = {}) =>
  customers.closes(who, more);
const closing = ({ accountId }: Customer) => getClosing(database.open("account", accountId));
const statusOf = ({ accountId }: Customer) =>
  shop.one("SELECT status FROM account WHERE id = $1", [accountId]);
const due = ({ accountId }: Customer) =>
  database.owner.query("UPDATE account_closing SET closes_on = $2::date WHERE account_id = $1", [
    ...[accountId, today],
  ]);
const close = () => closeAccounts(database.open("rights", "worker"), holders);

/** Somebody with an account that speaks for a guest's booking of theirs. */
async function withBooking(wish = { daysAhead: 30 }) {
  const email = `${newId()}@example.com`;
  const visit = await shop.paying(wish, { email });
  await shop.stripe.pay(visit.payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: visit.payment.id });
  await shop.work();
  await runWorker(database.owner, ["notice.queued"]);
  const who = await customers.joined(email);
  await shop.work();
  const { rows } = await database.owner.query("SELECT ref, person_id FROM booking WHERE id = $1", [
    visit.payment.booking_id,
  ]);
  return {
    ...who,
    bookingId: visit.payment.booking_id,
    ref: rows[0].ref,
    guest: rows[0].person_id,
  };
}

test("P2: the days of grace are those that the policy promises", () => {
  expect(graceDays).toBe(v1.retention.account?.days);
});

test("P44: who was signed in when support began to close the account is out, and who signs in after that stays", async () => {
  const who = await customers.joined();
  const { hash: planHash } = (await plan(who)).plan;
  const { accountId } = who;
  await closeBySupport(database.open("rights"), holders, { accountId, planHash });
  const later = await customers.signsIn(who.email);
  await runWorker(database.owner, ["notice.queued"]);
  expect(await customers.who(who.token)).toBe(null);
  expect(await customers.who(later.token)).toMatchObject({ accountId });
});

test("P43: the plan is over everybody that the holder is to us, and says what stays of a coming trip and until when", async () => {
  const who = await withBooking();
  const planned = await plan(who);
  expect(planned.plan.goes.length + planned.plan.stays.length).toBeGreaterThan(3);
  expect(planned.plan.stays.map(({ why }) => why).join(" ")).toContain(who.ref);
  expect(planned.plan.records.map(({ what }) => what).join(" ")).toContain(`Booking ${who.ref}`);
});

test("P43: closing takes the password and a plan that this account has read, ends all other devices, and says so by mail", async () => {
  const who = await customers.joined();
  const other = await customers.signsIn(who.email);
  const stranger = await customers.joined();
  await shop.work();
  await expect(start(who, { password: "not that one at all" })).rejects.toMatchObject({
    code: "invalid",
  });
  for (const planToken of ["", (await plan(stranger)).planToken])
    await expect(start(who, { planToken })).rejects.toMatchObject({ code: "lapsed" });
  expect(await statusOf(who)).toBe("active");

  await runWorker(database.owner);
  await mailbox.empty();
  await start(who);
  expect(await statusOf(who)).toBe("closing");
  expect(await closing(who)).toEqual({ closesOn: addDays(today, graceDays) });
  expect(await customers.who(other.token)).toBe(null);
  expect(await customers.who(who.token)).not.toBe(null);
  expect(await closing(stranger)).toBe(null);
  await expect(start(who)).rejects.toMatchObject({ code: "conflict" });
  await runWorker(database.owner);
  expect(await mailbox.messages()).toMatchObject([
    { To: [{ Address: who.email }], Subject: expect.stringMatching(/^Your account closes on /) },
  ]);
});

test("P43: until its day nothing is destroyed, and who signs in can keep everything", async () => {
  const who = await customers.joined();
  await start(who);
  expect(await close()).toBe(0);
  const back = await customers.signsIn(who.email);
  expect(await customers.who(back.token)).not.toBe(null);
  await keepAccount(database.open("sign_in", who.accountId));
  await keepAccount(database.open("sign_in", who.accountId));
  expect(await statusOf(who)).toBe("active");
  expect(await closing(who)).toBe(null);
  await start(who);
  expect(await statusOf(who)).toBe("closing");
});

test("P8, P43: on its day the account goes with all that let somebody in, and everybody that its holder was to us", async () => {
  const who = await withBooking();
  const stranger = await customers.joined();
  await database.owner.query(
    `UPDATE departure d SET ends_on = $2::date, starts_on = $2::date - 8 FROM booking b
     WHERE b.id = $1 AND d.id = b.departure_id`,
    [who.bookingId, addDays(today, -2)],
  );
  const people = (await listMyPeople(database.open("account", who.accountId))).map(
    ({ personId }) => personId,
  );
  expect(people).toContain(who.guest);
  await start(who);
  await due(who);
  await runWorker(database.owner);
  await mailbox.empty();

  expect(await close()).toBe(1);
  expect(await close()).toBe(0);
  expect(await customers.who(who.token)).toBe(null);
  await expect(customers.signsIn(who.email)).rejects.toMatchObject({ code: "invalid" });
  for (const table of ["account", "password", "session", "account_person", "account_closing"])
    expect(
      await shop.one(
        `SELECT count(*)::int FROM ${table} WHERE ${table === "account" ? "id" : "account_id"} = $1`,
        [who.accountId],
      ),
      table,
    ).toBe(0);
  const rights = database.open("rights");
  const read = await readPerson(rights, { personIds: people, groups: ["name", "address"] });
  for (const personId of people) expect(read.get(personId) ?? {}).toEqual({});
  expect(
    await shop.one("SELECT count(*)::int FROM erasure WHERE person_id = ANY($1)", [people]),
  ).toBe(people.length);
  expect(await statusOf(stranger)).toBe("active");
  await runWorker(database.owner);
  expect(await mailbox.messages()).toMatchObject([
    { To: [{ Address: who.email }], Subject: "What we held about you is destroyed" },
  ]);
});

test("I21: who opens an account with the same address afterwards inherits nothing, not even the trip that goes on", async () => {
  const who = await withBooking();
  await start(who);
  await due(who);
  expect(await close()).toBe(1);
  await runWorker(database.owner, ["notice.queued"]);
  expect(
    await shop.one("SELECT count(*)::int FROM vault.retention_hold WHERE person_id = $1", [
      who.guest,
    ]),
  ).toBeGreaterThan(0);

  const back = await customers.joined(who.email);
  await shop.work();
  expect(back.accountId).not.toBe(who.accountId);
  expect(await listMyPeople(database.open("account", back.accountId))).toEqual([
    { personId: back.accountId, how: "holder" },
  ]);
  const { plan: left } = await plan(back);
  expect(left.records.map(({ what }) => what).join(" ")).not.toContain("Booking");
  expect(await closing(back)).toBe(null);
});

test("P43: while a payment is under way the plan says so, and the day waits for it", async () => {
  const who = await customers.joined();
  await start(who);
  await due(who);
  const visit = await shop.paying({}, { email: who.email });
  await database.owner.query(
    "INSERT INTO account_person (account_id, person_id, how) SELECT $1, person_id, 'booked' FROM booking WHERE id = $2",
    [who.accountId, visit.payment.booking_id],
  );
  const planned = await planClosing(database.open("rights", who.accountId), holders);
  expect(planned).toMatchObject({ obstacle: expect.stringMatching(/payment/) });
  expect(await close()).toBe(0);
  expect(await statusOf(who)).toBe("closing");
});

test("I20, P43: after a restore the days of grace begin again, and a mail says so", async () => {
  const who = await customers.joined();
  await start(who);
  await due(who);
  await runWorker(database.owner);
  await mailbox.empty();
  for (const _ of [1, 2]) await restartClosings(database.open("rights", "operator"));
  expect(await closing(who)).toEqual({ closesOn: addDays(today, graceDays) });
  expect(await close()).toBe(0);
  await runWorker(database.owner);
  const told = (await mailbox.messages()).filter(({ To }) => To[0]?.Address === who.email);
  expect(told.map(({ Subject }) => Subject)).toEqual([
    expect.stringMatching(/^Your account closes on /),
  ]);
  await keepAccount(database.open("sign_in", who.accountId));
});

test("P33: no other purpose closes", async () => {
  const who = await customers.joined();
  await start(who);
  await due(who);
  for (const purpose of ["browsing", "booking", "account", "sign_in", "jobs"] as const)
    await expect(closeAccounts(database.open(purpose), holders)).rejects.toThrow();
  await keepAccount(database.open("sign_in", who.accountId));
});
