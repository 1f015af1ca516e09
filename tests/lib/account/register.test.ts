import { beforeEach, expect, test } from "vitest";
import { checkLink } from "@/lib/account/check-link";
import { forgetUnverified } from "@/lib/account/forget-unverified";
import { getAccount } from "@/lib/account/get-account";
import { RegisterInput } from "@/lib/account/schema";
import { mailedToken } from "@/lib/auth/token";
import { newId } from "@/lib/ids";
import { v1 } from "@/lib/policy/versions/v1";
import { holders } from "@/lib/worker/holders";
import { passphrase, useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";
import { useEmployees } from "@/tests/support/employees";
import { useMailbox } from "@/tests/support/mailbox";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const customers = useCustomers(database);
const employees = useEmployees(database);
const mailbox = useMailbox();

const someone = () => `${newId()}@example.com`;
const one = async (query: string, values: unknown[] = []): Promise<unknown> => {
  const { rows } = await database.owner.query({ text: query, values, rowMode: "array" });
  return rows[0]?.[0];
};
const subjects = async (email: string) =>
  (await mailbox.messages())
    .filter(({ To }) => To.some(({ Address }) => Address === email))
    .map(({ Subject }) => Subject);

beforeEach(() => mailbox.empty());

test("P6: the form takes exactly what the policy requires: name, address and password, and all of them", () => {
  const asked = v1.points.find(({ id }) => id === "registration")?.fields ?? [];
  const names = ["given", "surname", "email", "password"];
  expect(asked.map(({ required }) => required)).toEqual(names.map(() => true));
  expect(Object.keys(RegisterInput.shape).sort()).toEqual([...names, "formToken"].sort());
  const whole = { ...{ given: "Ana", surname: "Vale", email: "ana@example.com" }, formToken: "x" };
  expect(RegisterInput.safeParse({ ...whole, password: passphrase }).success).toBe(true);
  for (const name of names)
    expect(
      RegisterInput.safeParse({ ...whole, password: passphrase, [name]: undefined }).success,
      name,
    ).toBe(false);
});

test("P6, P7: who registers is written to once, and is in with the link and the password together", async () => {
  const email = someone();
  await customers.registers(email);
  await expect(customers.signsIn(email)).rejects.toMatchObject({ code: "invalid" });
  await runWorker(database.owner);
  await expect.poll(() => subjects(email)).toEqual(["Confirm your email address"]);

  const link = await customers.mailedTo(email);
  expect(await mailbox.raw()).toContain(link.slice(0, 20));
  await expect(customers.verifies(link, "not the password at all")).rejects.toMatchObject({
    code: "invalid",
  });
  const { token } = await customers.verifies(link);
  const who = await customers.who(token);
  expect(who).toMatchObject({ role: null });
  expect(await getAccount(database.open("account", who?.accountId))).toEqual({
    ...{ name: { given: "Ana", surname: "Vale" }, email },
  });
  expect(await customers.signsIn(email)).toMatchObject({ kind: "customer" });
});

test("a link is looked at as often as a mail program likes, and used once", async () => {
  const email = someone();
  await customers.registers(email);
  const token = await customers.mailedTo(email);
  const look = () => checkLink(database.open("sign_in"), { kind: "verify", token });
  for (let times = 0; times < 3; times += 1) await look();
  await customers.verifies(token);
  await expect(look()).rejects.toMatchObject({ code: "not_found" });
  await expect(customers.verifies(token)).rejects.toMatchObject({ code: "not_found" });
  await expect(customers.verifies(mailedToken(newId()))).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a link is over after a day", async () => {
  const email = someone();
  await customers.registers(email);
  const token = await customers.mailedTo(email);
  await database.owner.query(
    "UPDATE mailed_link SET expires_at = now() WHERE expires_at > now() + interval '23 hours'",
  );
  await expect(customers.verifies(token)).rejects.toMatchObject({ code: "not_found" });
});

test("P8: who registers with another’s address and waits for its owner to follow the link gets nothing", async () => {
  const email = someone();
  await customers.registers(email, { password: "the stranger waits for you" });
  await customers.registers(email);
  const [owners = "", strangers = ""] = await customers.linksTo(email);
  await expect(customers.verifies(mailedToken(owners), "neither of the two")).rejects.toMatchObject(
    { code: "invalid" },
  );
  await customers.verifies(mailedToken(owners));
  const late = customers.verifies(mailedToken(strangers), "the stranger waits for you");
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  await expect(
    customers.signsIn(email, { password: "the stranger waits for you" }),
  ).rejects.toMatchObject({ code: "invalid" });
});

test("an address that has an account is told so by mail, and nothing else comes of it", async () => {
  const { email, accountId } = await customers.joined();
  await runWorker(database.owner);
  await mailbox.empty();
  await customers.registers(email, { given: "Bo", password: "another one of fifteen" });
  await customers.registers(email, { given: "Bo", password: "another one of fifteen" });
  await runWorker(database.owner);
  await expect.poll(() => subjects(email)).toEqual(["You have an account already"]);
  await expect(
    customers.signsIn(email, { password: "another one of fifteen" }),
  ).rejects.toMatchObject({ code: "invalid" });
  expect((await getAccount(database.open("account", accountId))).name.given).toBe("Ana");
});

test("nobody’s mailbox is filled: six mails an hour go to one address, however often it is typed", async () => {
  const email = someone();
  for (let times = 0; times < 8; times += 1) await customers.registers(email);
  await runWorker(database.owner);
  await expect.poll(() => subjects(email)).toHaveLength(6);
});

test("P6: strangers who register with an owner’s address keep the owner from nothing: any mail that came opens the owner’s account by the owner’s password", async () => {
  const email = someone();
  for (let times = 0; times < 6; times += 1)
    await customers.registers(email, { password: "the stranger waits for you" });
  await runWorker(database.owner);
  await customers.registers(email);
  await runWorker(database.owner);
  await expect.poll(() => subjects(email)).toHaveLength(6);

  const [own = "", ...theirs] = await customers.linksTo(email);
  const { token } = await customers.verifies(mailedToken(theirs[3] ?? ""));
  const { rows } = await database.owner.query("SELECT account_id FROM mailed_link WHERE id = $1", [
    own,
  ]);
  expect(await customers.who(token)).toMatchObject({ accountId: rows[0].account_id });
  await expect(
    customers.signsIn(email, { password: "the stranger waits for you" }),
  ).rejects.toMatchObject({ code: "invalid" });
});

test("P8: a password that says little beside one’s own name or address is refused", async () => {
  for (const [email, password] of [
    ["marguerite.dumas@example.com", "margueritedumas1"],
    [someone(), "AnaValeAnaVale12"],
  ] as const)
    await expect(customers.registers(email, { password })).rejects.toMatchObject({
      ...{ code: "invalid", fields: { password: [expect.any(String)] } },
    });
  await customers.registers("marguerite.dumas@example.com", { password: passphrase });
  const common = RegisterInput.safeParse({
    ...form,
    email: someone(),
    password: "passwordpassword",
  });
  expect(common.error?.issues.map(({ path }) => path)).toEqual([["password"]]);
});

const form = { given: "Ana", surname: "Vale", formToken: "x" };

test("P2, P43: what came of a registration that nobody finished is destroyed after two days", async () => {
  const email = someone();
  await customers.registers(email);
  const kept = await customers.joined();
  const old = "interval '49 hours'";
  await database.owner.query(
    `UPDATE account SET created_at = now() - ${old}; UPDATE mailed_link SET created_at = now() - ${old}`,
  );
  await forgetUnverified(database.open("rights"), holders);
  expect(await one("SELECT count(*)::int FROM account WHERE status = 'unverified'")).toBe(0);
  expect(await one("SELECT count(*)::int FROM mailed_link")).toBe(0);
  expect(
    await one(
      "SELECT count(*)::int FROM vault.email e WHERE NOT EXISTS (SELECT FROM account a WHERE a.id = e.person_id)",
    ),
  ).toBe(0);
  expect(
    await one(
      "SELECT count(*)::int FROM password p LEFT JOIN account a ON a.id = p.account_id WHERE a.id IS NULL",
    ),
  ).toBe(0);
  expect(await customers.who(kept.token)).not.toBeNull();
});

test("an address is a customer’s or an employee’s, never both", async () => {
  const { email } = await customers.joined();
  await expect(employees.joined("owner", email)).rejects.toMatchObject({ code: "conflict" });
  const ines = await employees.joined("owner");
  await customers.registers(ines.email);
  const token = await customers.mailedTo(ines.email);
  await expect(customers.verifies(token)).rejects.toMatchObject({ code: "conflict" });
});
