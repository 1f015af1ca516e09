import { beforeEach, expect, test } from "vitest";
import { changeEmail } from "@/lib/account/change-email";
import { changePassword } from "@/lib/account/change-password";
import { checkLink } from "@/lib/account/check-link";
import { confirmEmail } from "@/lib/account/confirm-email";
import { confirmPassword } from "@/lib/account/confirm-password";
import { forgetUnverified } from "@/lib/account/forget-unverified";
import { getAccount } from "@/lib/account/get-account";
import { listMyPeople } from "@/lib/account/list-my-people";
import { listOwnWords } from "@/lib/account/list-own-words";
import { requestReset } from "@/lib/account/request-reset";
import { resetPassword } from "@/lib/account/reset-password";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { holders } from "@/lib/worker/holders";
import { type Customer, passphrase, useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";
import { useEmployees } from "@/tests/support/employees";
import { firstVersion } from "@/tests/support/first-version";
import { useMailbox } from "@/tests/support/mailbox";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const customers = useCustomers(database);
const employees = useEmployees(database);
const mailbox = useMailbox();
let ana: Customer;

const another = "a grey kettle under snow";
const signIn = () => database.open("sign_in");
const work = () => runWorker(database.owner);
const subjects = async (email: string) =>
  (await mailbox.messages())
    .filter(({ To }) => To.some(({ Address }) => Address === email))
    .map(({ Subject }) => Subject);

beforeEach(async () => {
  ana = await customers.joined();
  await work();
  await mailbox.empty();
});

const changes = (more: Partial<Parameters<typeof changePassword>[1]> = {}) =>
  changePassword(database.open("sign_in", ana.accountId), {
    ...{ password: passphrase, newPassword: another, from: newId(), ownWords: [] },
    ...{ session: customers.session(ana.token), ...more },
  });
const forgets = async (email: string) => {
  await requestReset(signIn(), { email });
  await work();
  return await customers.mailedTo(email, "reset");
};
const resets = (token: string, newPassword = another, ownWords: string[] = []) =>
  resetPassword(signIn(), { token, newPassword, userAgent: "", ownWords: async () => ownWords });

test("P8: after a change of the password every other session is refused, this one stays, and the holder is told", async () => {
  const { token: other } = await customers.signsIn(ana.email, { remember: "on" });
  await changes();
  expect(await customers.who(other)).toBeNull();
  expect(await customers.who(ana.token)).not.toBeNull();
  await expect(customers.signsIn(ana.email)).rejects.toMatchObject({ code: "invalid" });
  await customers.signsIn(ana.email, { password: another });
  await work();
  await expect.poll(() => subjects(ana.email)).toEqual(["Your password was changed"]);
});

test("P8: who does not know the password, or chooses one that says their name, changes nothing", async () => {
  await expect(changes({ password: "some other password" })).rejects.toMatchObject({
    fields: { password: expect.anything() },
  });
  const ownWords = await listOwnWords(database.open("account", ana.accountId));
  expect(ownWords).toEqual(["Ana", "Vale", ana.email]);
  await expect(
    changes({ newPassword: "marguerite dumas", ownWords: ["Marguerite", "Dumas"] }),
  ).rejects.toMatchObject({ fields: { newPassword: expect.anything() } });
  await customers.signsIn(ana.email);
});

test("P7, P8: a forgotten password is set anew by the mail, once, and signs everybody else out", async () => {
  const link = await forgets(ana.email);
  await expect.poll(() => subjects(ana.email)).toEqual(["Set a new password"]);
  for (let times = 0; times < 3; times += 1)
    await checkLink(signIn(), { kind: "reset", token: link });
  const { token } = await resets(link);
  expect(await customers.who(ana.token)).toBeNull();
  expect(await customers.who(token)).toMatchObject({ accountId: ana.accountId });
  await customers.signsIn(ana.email, { password: another });
  await expect(resets(link)).rejects.toMatchObject({ code: "not_found" });
});

test("P8: a link for a new password opens nothing else, is over after an hour, and dies with the password it was for", async () => {
  const [first, second] = [await forgets(ana.email), await forgets(ana.email)];
  await expect(customers.verifies(first)).rejects.toMatchObject({ code: "not_found" });
  await expect(resets(await customers.mailedTo(ana.email, "verify"))).rejects.toMatchObject({
    code: "not_found",
  });
  await resets(second);
  await expect(resets(first)).rejects.toMatchObject({ code: "not_found" });
  const third = await forgets(ana.email);
  await database.owner.query("UPDATE mailed_link SET expires_at = now()");
  await expect(resets(third)).rejects.toMatchObject({ code: "not_found" });
});

test("stranger: who has no account, or works here, gets no link and no mail, and of what was typed nothing is left", async () => {
  const ines = await employees.joined("owner");
  for (const email of [`${newId()}@example.com`, ines.email]) {
    await forgets(email);
    expect(await customers.linksTo(email, "reset")).toEqual([]);
    expect(await subjects(email)).toEqual([]);
  }
});

test("nobody’s mailbox is filled with links for new passwords", async () => {
  for (let times = 0; times < 5; times += 1) await forgets(ana.email);
  await expect.poll(() => subjects(ana.email)).toHaveLength(3);
});

const asks = (email: string, customer = ana) =>
  changeEmail(database.open("account", customer.accountId), {
    ...{ email, formToken: formToken(firstVersion(), "profile") },
  });
const confirms = (token: string, customer = ana) =>
  confirmEmail(database.open("account", customer.accountId), {
    ...{ token, formToken: formToken(firstVersion(), "profile") },
  });
const emailOf = async ({ accountId }: Customer) =>
  (await getAccount(database.open("account", accountId))).email;

test("P7, P43: an account moves to another address once that is shown to be its holder’s, and the old one is told", async () => {
  const email = `${newId()}@example.com`;
  await asks(email);
  await work();
  await expect.poll(() => subjects(email)).toEqual(["Confirm your new email address"]);
  expect(await emailOf(ana)).toBe(ana.email);

  await confirms(await customers.mailedTo(email, "email"));
  expect(await emailOf(ana)).toBe(email);
  await customers.signsIn(email);
  await expect(customers.signsIn(ana.email)).rejects.toMatchObject({ code: "invalid" });
  await work();
  await expect.poll(() => subjects(ana.email)).toEqual(["Your account has another address"]);

  await database.owner.query("UPDATE account_person SET at = now() - interval '49 hours'");
  await forgetUnverified(database.open("rights"), holders);
  expect(await listMyPeople(database.open("account", ana.accountId))).toHaveLength(1);
  expect(await emailOf(ana)).toBe(email);
});

test("P8: the mail of an address that the account no longer has sets no password", async () => {
  const link = await forgets(ana.email);
  const email = `${newId()}@example.com`;
  await asks(email);
  await confirms(await customers.mailedTo(email, "email"));
  await expect(resets(link)).rejects.toMatchObject({ code: "not_found" });
});

test("stranger: an address is confirmed by the account that asked for it alone, and never one that another account has", async () => {
  const bo = await customers.joined();
  const email = `${newId()}@example.com`;
  await asks(email);
  const link = await customers.mailedTo(email, "email");
  await expect(confirms(link, bo)).rejects.toMatchObject({ code: "not_found" });

  await asks(bo.email);
  await work();
  await expect.poll(() => subjects(bo.email)).toEqual(["You have an account already"]);
  await expect(confirms(await customers.mailedTo(bo.email, "email"))).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await emailOf(ana)).toBe(ana.email);
});

test("stranger: nobody confirms another’s password", async () => {
  const ctx = database.open("sign_in", newId());
  await expect(confirmPassword(ctx, { password: passphrase, from: newId() })).rejects.toMatchObject(
    { code: "invalid" },
  );
});
