import { expect, test } from "vitest";
import { requireRole } from "@/lib/auth/require-role";
import { base32, totpCode, totpStep } from "@/lib/auth/totp";
import { newId } from "@/lib/ids";
import { acceptInvitation } from "@/lib/staff/accept-invitation";
import { closeEmployee } from "@/lib/staff/close-employee";
import { getInvitation } from "@/lib/staff/get-invitation";
import { inviteEmployee } from "@/lib/staff/invite-employee";
import { enrolmentSecret } from "@/lib/staff/joining/enrolment-secret";
import { useDatabase } from "@/tests/support/database";
import { password, useEmployees } from "@/tests/support/employees";

const database = useDatabase();
const employees = useEmployees(database);
const ctx = () => database.open("sign_in", "operator");
const invite = (email: string) => inviteEmployee(ctx(), { role: "privacy_officer", email });

function answers(token: string, more: object = {}) {
  const code = totpCode(enrolmentSecret(token), totpStep(new Date()));
  return {
    ...{ token, name: "Ines Vale", password, code, kept: "on" as const },
    ...{ from: newId(), userAgent: "", session: null },
    ...more,
  };
}
const accept = (token: string, more: object = {}) => acceptInvitation(ctx(), answers(token, more));

test("an invitation shows the same at every look, changes nothing by it, and lets in once", async () => {
  const { token } = await invite("ines@staff.example");
  const first = await getInvitation(ctx(), { token });
  expect(await getInvitation(ctx(), { token })).toEqual(first);
  expect(first).toMatchObject({ email: "ines@staff.example", role: "privacy_officer" });
  expect(first.secret).toBe(base32(enrolmentSecret(token)));
  expect(new Set(first.recoveryCodes).size).toBe(10);
  await expect(employees.typePassword("ines@staff.example")).rejects.toMatchObject({
    code: "invalid",
  });

  const { token: session } = await accept(token);
  const who = await employees.who(session);
  expect(who).toMatchObject({ role: "privacy_officer" });
  const desk = database.open("staff", who?.accountId);
  expect(await requireRole(desk, ["owner", "privacy_officer"])).toBe("privacy_officer");
  await expect(getInvitation(ctx(), { token })).rejects.toMatchObject({ code: "not_found" });
  await expect(accept(token)).rejects.toMatchObject({ code: "not_found" });

  const { rows } = await database.owner.query(
    'SELECT "from", "to", actor, why FROM lifecycle_event WHERE entity_id = $1 ORDER BY id',
    [who?.accountId],
  );
  expect(rows).toEqual([
    { from: null, to: "invited", actor: "operator", why: "privacy_officer" },
    { from: "invited", to: "active", actor: who?.accountId, why: "privacy_officer" },
    { from: null, to: "signed_in", actor: who?.accountId, why: null },
  ]);
});

test("the code that somebody joined with does not sign them in again", async () => {
  const { token } = await invite("joan@staff.example");
  const given = answers(token);
  await acceptInvitation(ctx(), given);
  const step = await employees.typePassword("joan@staff.example");
  await expect(employees.typeCode(step.token, given.code)).rejects.toMatchObject({
    code: "invalid",
  });
});

test("two who accept one invitation at once are one", async () => {
  const { token } = await invite("twice@staff.example");
  const both = await Promise.allSettled([accept(token), accept(token)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a wrong code, and a password that a stranger would try, leave the invitation open", async () => {
  const { token } = await invite("marta.kowalska@staff.example");
  const right = totpCode(enrolmentSecret(token), totpStep(new Date()));
  const code = right === "000000" ? "000001" : "000000";
  await expect(accept(token, { code })).rejects.toMatchObject({
    fields: { code: [expect.any(String)] },
  });
  await expect(accept(token, { password: "kowalska marta staff" })).rejects.toMatchObject({
    fields: { password: [expect.any(String)] },
  });
  expect(await getInvitation(ctx(), { token })).toMatchObject({ role: "privacy_officer" });
});

test("an invitation is good for three days, and the last one counts", async () => {
  const [old, late] = [await invite("late@staff.example"), await invite("late@staff.example")];
  await expect(getInvitation(ctx(), old)).rejects.toMatchObject({ code: "not_found" });
  await database.owner.query(
    "UPDATE invitation SET expires_at = expires_at - interval '3 days' WHERE account_id = (SELECT account_id FROM employee WHERE email = 'late@staff.example')",
  );
  for (const refused of [
    () => getInvitation(ctx(), late),
    () => accept(late.token),
    () => getInvitation(ctx(), { token: "x" }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "not_found" });
});

test("by another invitation one comes in again with another role, and what let one in before does no longer", async () => {
  const before = await employees.joined("billing_clerk");
  const { token } = await inviteEmployee(ctx(), { role: "customer_service", email: before.email });
  expect(await employees.who(before.token)).toMatchObject({ role: "billing_clerk" });
  const after = await accept(token, { password: "nine brown owls in a barn" });
  expect(await employees.who(before.token)).toBeNull();
  expect(await employees.who(after.token)).toMatchObject({
    accountId: before.accountId,
    role: "customer_service",
  });
  await expect(employees.typePassword(before.email)).rejects.toMatchObject({ code: "invalid" });
  const step = await employees.typePassword(before.email, "nine brown owls in a barn");
  for (const code of [employees.codeNow(before), before.recoveryCodes[0] ?? ""])
    await expect(employees.typeCode(step.token, code)).rejects.toMatchObject({ code: "invalid" });
});

test("who is no employee any more is out at once, and nothing of theirs lets in again", async () => {
  const bo = await employees.joined("owner");
  const open = await invite(bo.email);
  await closeEmployee(ctx(), { email: bo.email });
  expect(await employees.who(bo.token)).toBeNull();
  await expect(requireRole(database.open("staff", bo.accountId), ["owner"])).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(employees.typePassword(bo.email)).rejects.toMatchObject({ code: "invalid" });
  await expect(getInvitation(ctx(), open)).rejects.toMatchObject({ code: "not_found" });
  for (const email of [bo.email, "nobody@staff.example"])
    await expect(closeEmployee(ctx(), { email })).rejects.toMatchObject({ code: "not_found" });
});
