import { beforeEach, describe, expect, test, vi } from "vitest";
import { actions, handlers, pages } from "@/app/access";
import type { Row } from "@/app/who-asks";
import { changePassword } from "@/lib/account/change-password";
import { endSessions } from "@/lib/account/end-sessions";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { newId } from "@/lib/ids";
import { closeEmployee } from "@/lib/staff/close-employee";
import { type Answer, callAction, callHandler, callPage } from "@/tests/app/access/call";
import { beginRequest } from "@/tests/app/access/request";
import { type Customer, passphrase, useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";
import { useEmployees } from "@/tests/support/employees";

vi.mock("next/headers", async () => (await import("@/tests/app/access/request")).nextHeaders);
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("react", async (react) => ({ ...(await react<object>()), cache: (read: unknown) => read }));

const database = useDatabase();
const customers = useCustomers(database);
const employees = useEmployees(database);

const entriesOf = (table: Readonly<Record<string, Row>>, who: "holder" | "owner") =>
  Object.entries(table)
    .filter(([, row]) => row.anonymous === "sign in" && row[who] === "opens")
    // Who stands between the two steps of signing in has no session yet.
    .filter(([entry]) => !entry.startsWith("/sign-in"))
    .map(([entry]) => entry);

const params = { linkToken: "x", archiveToken: "x", permit: "x", travellerId: newId() };

/** Asks for everything that takes a session, with one. @returns what became of each. */
async function askAll(token: string, who: "holder" | "owner"): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const ask = async (entry: string, call: () => Promise<Answer>) => {
    beginRequest([[sessionCookie, token]]);
    found[entry] = (await call()).outcome;
  };
  for (const page of entriesOf(pages, who)) await ask(page, () => callPage(page, params));
  for (const handler of entriesOf(handlers, who))
    await ask(handler, () => callHandler(handler, params, {}));
  for (const action of entriesOf(actions, who)) await ask(action, () => callAction(action, []));
  return found;
}

const allRefused = (found: Record<string, string>) => {
  expect(Object.keys(found).length).toBeGreaterThan(5);
  expect(Object.entries(found).filter(([, outcome]) => outcome !== "sign in")).toEqual([]);
};

describe("what takes a session away takes it from every page, action and handler at the next request", () => {
  let ana: Customer;
  let other: string;

  beforeEach(async () => {
    ana = await customers.joined();
    other = (await customers.signsIn(ana.email, { remember: "on" })).token;
    beginRequest([[sessionCookie, other]]);
    expect((await callPage("/account/security", {})).outcome).toBe("opens");
  });

  test("P8, P16: another password, set on another device", async () => {
    await changePassword(database.open("sign_in", ana.accountId), {
      ...{ password: passphrase, newPassword: "a grey kettle under snow", from: newId() },
      ...{ session: customers.session(ana.token), ownWords: [] },
    });
    allRefused(await askAll(other, "holder"));
    beginRequest([[sessionCookie, ana.token]]);
    expect((await callPage("/account/security", {})).outcome).toBe("opens");
  });

  test("P16: signing out everywhere", async () => {
    await endSessions(database.open("sign_in", ana.accountId));
    allRefused(await askAll(other, "holder"));
  });

  test("P43: the end of the account", async () => {
    await database.owner.query("DELETE FROM account WHERE id = $1", [ana.accountId]);
    allRefused(await askAll(other, "holder"));
  });

  test("P33: the end of an employee’s work, and another role", async () => {
    const ines = await employees.joined("owner");
    beginRequest([[sessionCookie, ines.token]]);
    expect((await callPage("/staff", {})).outcome).toBe("opens");
    await database.owner.query("UPDATE account SET role = 'product_manager' WHERE id = $1", [
      ines.accountId,
    ]);
    beginRequest([[sessionCookie, ines.token]]);
    expect((await callPage("/staff/audit", {})).outcome).toBe("nothing");
    await closeEmployee(database.open("sign_in", "operator"), { email: ines.email });
    allRefused(await askAll(ines.token, "owner"));
  });
});
