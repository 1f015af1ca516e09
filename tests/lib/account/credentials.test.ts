import { beforeEach, expect, test } from "vitest";
import { changeEmail } from "@/lib/account/change-email";
import { changePassword } from "@/lib/account/change-password";
import { checkLink } from "@/lib/account/check-link";
import { confirmEmail } from "@/lib/account/confirm-email";
import { confirmPassword } from "@/lib/account/confirm-password";
import { endSessionsOf } from "@/lib/account/end-sessions-of";
import { forgetUnverified } from "@/lib/account/forget-unverified";
import { getAccount } from "@/lib/account/get-account";
import { listMyPeople } from "@/lib/account/list-my-people";
import { listOwnWords } from "@/lib/account/list-own-words";
import { requestReset } from "@/lib/account/request-reset";
import { resetPassword } from "@/lib/account/reset-password";
import { mailedToken } from "@/lib/auth/token";
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
const forgets = async (email: string, from: string = newId()) => {
  await requestReset(signIn(), { email, from });
  await work();
  return await customers.mailedTo(email, "reset");
};
const resets = (token: string, newPassword = another, ownWords: string[] = []) =>
  resetPassword(signIn(), {
    ...{ token, newPassword, userAgent: "", session: null, ownWords: async () => ownWords },
  });

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

test("P8: strangers who ask in an owner’s name fill no mailbox, and keep the owner from nothing: each mail of the hour is good", async () => {
  for (let times = 0; times < 9; times += 1) await forgets(ana.email);
  await expect.poll(() => subjects(ana.email)).toHaveLength(6);
  const links = await customers.linksTo(ana.email, "reset");
  expect(links).toHaveLength(6);
  // They go on asking, and the first mails are an hour old.
  await database.owner.query(
    "UPDATE mailed_link SET created_at = created_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes' WHERE id = ANY($1)",
    [links.slice(3)],
  );
  await forgets(ana.email);
  await expect.poll(() => subjects(ana.email)).toHaveLength(7);
  await resets(mailedToken(links[1] ?? ""));
});

test("one sender asks three times an hour in one name, known or not", async () => {
  for (const email of [ana.email, `${newId()}@example.com`]) {
    const from = newId();
    for (let times = 0; times < 3; times += 1) await forgets(email, from);
    await expect(forgets(email, from)).rejects.toMatchObject({ code: "too_many" });
  }
});

const asks = (email: string, customer = ana) =>
  changeEmail(database.open("account", customer.accountId), {
    ...{ email, formToken: formToken(firstVersion(), "profile"), from: newId() },
  });
const confirms = (token: string, customer = ana, sessionId: string | null = null) =>
  confirmEmail(database.open("account", customer.accountId), {
    ...{ token, formToken: formToken(firstVersion(), "profile"), sessionId },
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

test("P8: who came in by the address before is out at their next request, the device that moved stays, and the one signed in with the new address", async () => {
  const { token: other } = await customers.signsIn(ana.email, { remember: "on" });
  const sessionId = (await customers.who(ana.token))?.sessionId ?? null;
  const email = `${newId()}@example.com`;
  await asks(email);
  const over = await confirms(await customers.mailedTo(email, "email"), ana, sessionId);
  const { token: later } = await customers.signsIn(email);
  await endSessionsOf(signIn(), over);
  const left = async () =>
    await Promise.all(
      [other, ana.token, later].map(async (one) => (await customers.who(one)) !== null),
    );
  expect(await left()).toEqual([false, true, true]);
  await work();
  expect(await left()).toEqual([false, true, true]);
});

test("P8: where the device that moves the account is cut off, the worker ends the other sessions", async () => {
  const { token: other } = await customers.signsIn(ana.email);
  const email = `${newId()}@example.com`;
  await asks(email);
  await confirms(await customers.mailedTo(email, "email"));
  await work();
  expect(await customers.who(other)).toBeNull();
});

test("P43: whoever asks for somebody’s address over and over keeps them from nothing: any of the mails confirms what the reader asked for", async () => {
  const bo = await customers.joined();
  const email = `${newId()}@example.com`;
  for (let times = 0; times < 6; times += 1) await asks(email, bo);
  await work();
  await asks(email);
  await work();
  await expect.poll(() => subjects(email)).toHaveLength(6);
  const [, mailed = ""] = await customers.linksTo(email, "email");
  await confirms(mailedToken(mailed));
  expect(await emailOf(ana)).toBe(email);
  expect(await emailOf(bo)).toBe(bo.email);
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
