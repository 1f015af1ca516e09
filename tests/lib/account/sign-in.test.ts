import { beforeAll, expect, test } from "vitest";
import { countRecoveryCodes } from "@/lib/account/count-recovery-codes";
import { findPending } from "@/lib/account/find-pending";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";
import { type Colleague, password, useEmployees } from "@/tests/support/employees";

const database = useDatabase();
const employees = useEmployees(database);
let ana: Colleague;

beforeAll(async () => {
  ana = await employees.joined("billing_clerk", "ana@staff.example");
});

const forget = () =>
  database.owner.query("UPDATE authenticator SET last_step = 0 WHERE account_id = $1", [
    ana.accountId,
  ]);

test("password, then code: only both together open a session, and the first token is worth nothing after", async () => {
  await forget();
  const first = await employees.typePassword(" Ana@Staff.Example ".trim());
  expect(await employees.who(first.token)).toBeNull();
  const second = await employees.typeCode(first.token, employees.codeNow(ana));
  expect(await employees.who(second.token)).toMatchObject({
    accountId: ana.accountId,
    role: "billing_clerk",
  });
  expect(await employees.who(first.token)).toBeNull();
  const pending = { session: employees.session(first.token) };
  expect(await findPending(database.open("sign_in"), pending)).toBeNull();
});

test("P8: a wrong password, an unknown address, and one who is closed or only invited are one answer", async () => {
  const bo = await employees.joined("owner");
  await database.owner.query("UPDATE account SET status = 'closed' WHERE id = $1", [bo.accountId]);
  const answers = await Promise.allSettled([
    employees.typePassword(ana.email, "seven slow herons over land"),
    employees.typePassword("nobody@staff.example"),
    employees.typePassword(bo.email),
  ]);
  const said = answers.map((answer) => {
    const { code, message, fields } = answer.status === "rejected" ? answer.reason : {};
    return { code, message, fields };
  });
  expect(said[0]).toMatchObject({ code: "invalid", fields: {} });
  expect(said[1]).toEqual(said[0]);
  expect(said[2]).toEqual(said[0]);
});

test("P30: an unknown address takes as long as a wrong password", async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let time = 0; time < 15; time += 1) {
    for (const [email, into] of [
      [ana.email, known],
      [`${newId()}@staff.example`, unknown],
    ] as const) {
      const begun = performance.now();
      await employees.typePassword(email, "seven slow herons over land").catch(() => undefined);
      into.push(performance.now() - begun);
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[7] ?? 0;
  // Without the hash for nobody it is a tenth.
  expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
  expect(median(unknown) / median(known)).toBeLessThan(2);
});

test("P30: a code is good once, by two devices at once too, and neither a wrong nor an old one is", async () => {
  await forget();
  const code = employees.codeNow(ana);
  const first = await Promise.all([1, 2].map(() => employees.typePassword(ana.email)));
  const second = await Promise.allSettled(
    first.map(({ token }) => employees.typeCode(token, code)),
  );
  expect(second.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

  const { token } = await employees.typePassword(ana.email);
  const wrong = code === "000000" ? "000001" : "000000";
  for (const refused of [
    code,
    wrong,
    employees.codeNow(ana, -4),
    employees.codeNow(ana, 3),
    "AAAA-BBBB-CCCC",
  ])
    await expect(employees.typeCode(token, refused)).rejects.toMatchObject({ code: "invalid" });
  expect(await employees.who(token)).toBeNull();
});

test("a recovery code lets in once, typed as one likes, and is noted as what it was", async () => {
  const code = ana.recoveryCodes[3] ?? "";
  const { token } = await employees.typePassword(ana.email);
  const open = await employees.typeCode(token, code.toLowerCase().replaceAll("-", " "));
  expect(await employees.who(open.token)).not.toBeNull();
  expect(await countRecoveryCodes(database.open("sign_in", ana.accountId))).toBe(9);
  const { rows } = await database.owner.query(
    "SELECT actor, why FROM lifecycle_event WHERE entity_id = $1 AND \"to\" = 'signed_in' ORDER BY id DESC LIMIT 1",
    [ana.accountId],
  );
  expect(rows).toEqual([{ actor: ana.accountId, why: "recovery code" }]);
  const again = await employees.typePassword(ana.email);
  await expect(employees.typeCode(again.token, code)).rejects.toMatchObject({ code: "invalid" });
});

test("one's own recovery code is nobody else's", async () => {
  const bo = await employees.joined("owner");
  const { token } = await employees.typePassword(bo.email);
  const code = ana.recoveryCodes[4] ?? "";
  await expect(employees.typeCode(token, code)).rejects.toMatchObject({ code: "invalid" });
});

test("the second step waits ten minutes, and needs a first", async () => {
  await forget();
  const { token } = await employees.typePassword(ana.email);
  await database.owner.query(
    "UPDATE session SET ends_at = now() - interval '1 second' WHERE token_hash = $1",
    [employees.session(token)],
  );
  for (const lapsed of [token, "x".repeat(43)])
    await expect(employees.typeCode(lapsed, employees.codeNow(ana))).rejects.toMatchObject({
      code: "lapsed",
    });
});

test("the code is guessed at ten times from one address, however often the password is typed", async () => {
  const bo = await employees.joined("owner");
  const from = newId();
  const guess = async () => {
    const { token } = await employees.typePassword(bo.email, password, newId());
    return await employees.typeCode(token, "AAAA-BBBB-CCCC", from).catch(({ code }) => code);
  };
  // The tests' limits are as in production.
  const answers: string[] = [];
  for (let time = 0; time < 11; time += 1) answers.push(String(await guess()));
  expect(answers).toEqual([...Array(10).fill("invalid"), "too_many"]);
});

test("P30: what is stored opens nothing: no token, no code, no secret, no password can be read from it", async () => {
  const { token } = await employees.typePassword(ana.email);
  const tables = ["account", "password", "authenticator", "recovery_code", "session", "invitation"];
  for (const table of tables) {
    const { rows } = await database.owner.query(`SELECT t::text AS row FROM ${table} t`);
    const text = JSON.stringify(rows);
    for (const secret of [
      ...[token, ana.token, password, ana.email, ...ana.recoveryCodes],
      ...[token, ana.token].map((kept) => Buffer.from(kept).toString("hex")),
      Buffer.from(ana.secret).toString("hex"),
    ])
      expect(text).not.toContain(secret);
  }
});
