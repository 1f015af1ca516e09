import { beforeAll, expect, test } from "vitest";
import { replacePassword } from "@/lib/account/credentials/replace-password";
import { endSessions } from "@/lib/account/end-sessions";
import { getAccount } from "@/lib/account/get-account";
import { listMyPeople } from "@/lib/account/list-my-people";
import { listSessions } from "@/lib/account/list-sessions";
import { speakFor } from "@/lib/account/speak-for";
import { hashPassword } from "@/lib/auth/password";
import { newId } from "@/lib/ids";
import { type Customer, useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";
import { useEmployees } from "@/tests/support/employees";

const database = useDatabase();
const customers = useCustomers(database);
const employees = useEmployees(database);
let ana: Customer;

beforeAll(async () => {
  ana = await customers.joined();
});

const lasts = async (token: string) => {
  const { rows } = await database.owner.query(
    "SELECT extract(epoch FROM ends_at - created_at)::int AS most, idle_seconds AS idle FROM session WHERE token_hash = $1",
    [customers.session(token)],
  );
  return rows[0];
};

test("P15, P16: a customer stays signed in for a day, or for 30 days where they asked for it", async () => {
  const { token, kind } = await customers.signsIn(ana.email);
  expect([kind, await lasts(token)]).toEqual(["customer", { most: 86_400, idle: 7200 }]);
  const remembered = await customers.signsIn(ana.email, { remember: "on" });
  expect(remembered.kind).toBe("remembered");
  expect(await lasts(remembered.token)).toEqual({ most: 30 * 86_400, idle: 30 * 86_400 });
  await database.owner.query("UPDATE session SET seen_at = now() - interval '3 hours'");
  expect(await customers.who(token)).toBeNull();
  expect(await customers.who(remembered.token)).toMatchObject({ accountId: ana.accountId });
});

test("P16: who asked to be remembered is on the list of devices, and is forgotten from there", async () => {
  const { token } = await customers.signsIn(ana.email, { remember: "on" });
  const asAna = database.open("sign_in", ana.accountId);
  expect((await listSessions(asAna)).length).toBeGreaterThan(0);
  await endSessions(asAna);
  expect(await customers.who(token)).toBeNull();
});

test("P15: who signs in where somebody is signed in takes their place: the session before is over, whoever’s it was", async () => {
  const bo = await customers.joined();
  const before = await customers.signsIn(bo.email, { remember: "on" });
  const session = customers.session(before.token);
  await expect(
    customers.signsIn(ana.email, { session, password: "not the password" }),
  ).rejects.toMatchObject({ code: "invalid" });
  expect(await customers.who(before.token)).not.toBeNull();
  await customers.signsIn(ana.email, { session });
  expect(await customers.who(before.token)).toBeNull();
  expect(await customers.who(bo.token)).not.toBeNull();
});

test("P8: who signs in with the old password at the moment at which it is changed is not in afterwards", async () => {
  const bo = await customers.joined();
  const { accountId } = bo;
  const hash = await hashPassword("a grey kettle under snow");
  const came: { what?: unknown } = {};
  let coming: Promise<void> | undefined;
  const isWaiting = async () =>
    (await database.owner.query("SELECT FROM pg_locks WHERE NOT granted")).rowCount === 1;
  await database.open("sign_in", accountId).transaction(async (ctx) => {
    await replacePassword(ctx, { accountId, hash, except: null, why: "changed" });
    coming = customers
      .signsIn(bo.email)
      .catch((error: unknown) => error)
      .then((what) => Object.assign(came, { what }) && undefined);
    await expect.poll(async () => "what" in came || (await isWaiting())).toBe(true);
  });
  await coming;
  expect(came.what).toMatchObject({ code: "invalid" });
});

test("an employee who types a password waits for the code, whatever was ticked", async () => {
  const ines = await employees.joined("owner");
  const { kind, token } = await customers.signsIn(ines.email, {
    ...{ password: "seven slow herons over water", remember: "on" },
  });
  expect(kind).toBe("pending");
  expect(await customers.who(token)).toBeNull();
});

test("who is closing an account may still sign in; who has closed it may not", async () => {
  const bo = await customers.joined();
  const become = (status: string) =>
    database.owner.query("UPDATE account SET status = $2 WHERE id = $1", [bo.accountId, status]);
  await become("closing");
  expect(await customers.who(bo.token)).not.toBeNull();
  expect(await customers.signsIn(bo.email)).toMatchObject({ kind: "customer" });
  await become("closed");
  expect(await customers.who(bo.token)).toBeNull();
  await expect(customers.signsIn(bo.email)).rejects.toMatchObject({ code: "invalid" });
});

test("stranger: an account speaks for its holder, and for nobody whom another account speaks for", async () => {
  const bo = await customers.joined();
  const ctx = database.open("booking");
  const personIds = [newId()];
  const { accountId } = ana;
  expect(await speakFor(ctx, { accountId, personIds, how: "booked" })).toEqual(personIds);
  expect(await speakFor(ctx, { accountId, personIds, how: "booked" })).toEqual([]);
  expect(await speakFor(ctx, { accountId: bo.accountId, personIds, how: "joined" })).toEqual([]);
  expect(await listMyPeople(database.open("account", bo.accountId))).toEqual([
    { personId: bo.accountId, how: "holder" },
  ]);
  expect(await listMyPeople(database.open("account", accountId))).toEqual([
    { personId: accountId, how: "holder" },
    { personId: personIds[0], how: "booked" },
  ]);
});

test("stranger: who has no account finds none", async () => {
  await expect(getAccount(database.open("account", newId()))).rejects.toMatchObject({
    code: "not_found",
  });
});

test("P43: an account that is open speaks for others, one that is not does not", async () => {
  const email = `${newId()}@example.com`;
  await customers.registers(email);
  const [link = ""] = await customers.linksTo(email);
  const { rows } = await database.owner.query("SELECT account_id FROM mailed_link WHERE id = $1", [
    link,
  ]);
  const accountId: string = rows[0].account_id;
  expect(
    await speakFor(database.open("booking"), { accountId, personIds: [newId()], how: "joined" }),
  ).toEqual([]);
});
