import { beforeEach, expect, test } from "vitest";
import { endSession } from "@/lib/account/end-session";
import { endSessions } from "@/lib/account/end-sessions";
import { forgetSessions } from "@/lib/account/forget-sessions";
import { listSessions } from "@/lib/account/list-sessions";
import { signOut } from "@/lib/account/sign-out";
import { startSession } from "@/lib/account/start-session";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";
import { type Colleague, useEmployees } from "@/tests/support/employees";

const database = useDatabase();
const employees = useEmployees(database);
let ana: Colleague;

beforeEach(async () => {
  ana = await employees.joined("product_manager");
});

const change = (token: string, set: string) =>
  database.owner.query(`UPDATE session SET ${set} WHERE token_hash = $1`, [
    employees.session(token),
  ]);
const asAna = () => database.open("sign_in", ana.accountId);
const another = async (pending = false) =>
  (
    await startSession(database.open("sign_in"), {
      accountId: ana.accountId,
      userAgent: "",
      kind: pending ? "pending" : "employee",
      carried: null,
    })
  ).token;

test("an hour without a request ends it; a request within the hour keeps it", async () => {
  await change(ana.token, "seen_at = now() - interval '59 minutes'");
  expect(await employees.who(ana.token)).not.toBeNull();
  await change(ana.token, "seen_at = seen_at - interval '59 minutes'");
  expect(await employees.who(ana.token)).not.toBeNull();
  // Our clock counts milliseconds, the database's more: within one of them the hour is not over yet.
  await change(ana.token, "seen_at = date_trunc('milliseconds', now()) - interval '60 minutes'");
  expect(await employees.who(ana.token)).toBeNull();
});

test("a day ends it, however busy it was", async () => {
  const { rows } = await database.owner.query(
    "SELECT ends_at - created_at AS lasts FROM session WHERE token_hash = $1",
    [employees.session(ana.token)],
  );
  expect(rows[0].lasts).toMatchObject({ days: 1 });
  await change(ana.token, "ends_at = now() - interval '1 second'");
  expect(await employees.who(ana.token)).toBeNull();
});

test("who is closed, or has another role, is so at the next request", async () => {
  const set = (what: string) =>
    database.owner.query(`UPDATE account SET ${what} WHERE id = $1`, [ana.accountId]);
  await set("role = 'customer_service'");
  expect(await employees.who(ana.token)).toMatchObject({ role: "customer_service" });
  await set("role = NULL");
  expect(await employees.who(ana.token)).toMatchObject({ role: null });
  await set("status = 'closed'");
  expect(await employees.who(ana.token)).toBeNull();
});

test("a token that was never given out is nobody", async () => {
  expect(await employees.who("x".repeat(43))).toBeNull();
});

test("signing out ends this session and no other; without one it is done already", async () => {
  const other = await another();
  await signOut(database.open("sign_in"), { session: employees.session(ana.token) });
  await signOut(database.open("sign_in"), { session: null });
  expect(await employees.who(ana.token)).toBeNull();
  expect(await employees.who(other)).not.toBeNull();
});

test("one's devices are listed while they are signed in, and each can be signed out", async () => {
  const [ended, idle] = [await another(), await another()];
  await another(true);
  await change(ended, "ends_at = now() - interval '1 second'");
  await change(idle, "seen_at = now() - interval '2 hours'");
  const devices = await listSessions(asAna());
  expect(devices).toMatchObject([{ device: "Firefox on Linux" }]);
  await endSession(asAna(), { sessionId: devices[0]?.sessionId ?? "" });
  expect(await employees.who(ana.token)).toBeNull();
});

test("stranger: another's device cannot be signed out, nor seen", async () => {
  const bo = await employees.joined("owner");
  const asBo = database.open("sign_in", bo.accountId);
  const sessionId = (await listSessions(asAna()))[0]?.sessionId ?? "";
  expect((await listSessions(asBo)).map((device) => device.sessionId)).not.toContain(sessionId);
  for (const id of [sessionId, newId()])
    await expect(endSession(asBo, { sessionId: id })).rejects.toMatchObject({ code: "not_found" });
  await endSessions(asBo);
  expect(await employees.who(ana.token)).not.toBeNull();
  expect(await employees.who(bo.token)).toBeNull();
});

test("all of one's devices can be signed out at once", async () => {
  const other = await another();
  await endSessions(asAna());
  for (const token of [ana.token, other]) expect(await employees.who(token)).toBeNull();
});

test("what has ended is destroyed, and what has not is kept", async () => {
  const [ended, idle, waiting] = [await another(), await another(), await another(true)];
  await change(ended, "ends_at = now() - interval '1 second'");
  await change(idle, "seen_at = now() - interval '1 hour'");
  await forgetSessions(database.open("sign_in"));
  const left = await database.owner.query(
    "SELECT token_hash FROM session WHERE account_id = $1 ORDER BY passed_at",
    [ana.accountId],
  );
  expect(left.rows.map((row) => row.token_hash)).toEqual(
    [ana.token, waiting].map((token) => employees.session(token)),
  );
});
