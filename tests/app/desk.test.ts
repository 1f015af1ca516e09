import { beforeAll, expect, test, vi } from "vitest";
import { actions, pages } from "@/app/access";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { newId } from "@/lib/ids";
import { callAction, callPage } from "@/tests/app/access/call";
import { beginRequest } from "@/tests/app/access/request";
import { useDatabase } from "@/tests/support/database";
import { type Colleague, useEmployees } from "@/tests/support/employees";

vi.mock("next/headers", async () => (await import("@/tests/app/access/request")).nextHeaders);
vi.mock("next/cache", () => ({ refresh: () => undefined }));
// Whoever asks is looked up once a request, and here every call is one.
vi.mock("react", async (react) => ({ ...(await react<object>()), cache: (read: unknown) => read }));

const database = useDatabase();
const employees = useEmployees(database);
let clerk: Colleague;
let owner: Colleague;

beforeAll(async () => {
  clerk = await employees.joined("billing_clerk");
  owner = await employees.joined("owner");
});

// Who is let in with what is right is in tests/app/access.test.ts.
const closed = (list: typeof pages) =>
  Object.keys(list).filter((entry) => list[entry]?.anonymous === "sign in" && /staff/.test(entry));

test("stranger: who carries what is no session is led to where one signs in", async () => {
  for (const carried of ["x".repeat(43), "x", "../../etc", ""]) {
    beginRequest([[sessionCookie, carried]]);
    for (const page of closed(pages)) expect((await callPage(page, {})).outcome).toBe("sign in");
    for (const action of closed(actions))
      expect((await callAction(action, [])).outcome).toBe("sign in");
  }
  expect(closed(pages).length).toBeGreaterThan(5);
  expect(closed(actions).length).toBeGreaterThan(5);
});

test("a session that still waits for its code opens nothing", async () => {
  const { token } = await employees.typePassword(owner.email);
  beginRequest([[sessionCookie, token]]);
  for (const page of closed(pages)) expect((await callPage(page, {})).outcome).toBe("sign in");
});

test("another's device cannot be signed out by its number", async () => {
  const who = await employees.who(clerk.token);
  beginRequest([[sessionCookie, owner.token]]);
  for (const sessionId of [who?.sessionId ?? "", newId()]) {
    const answer = await callAction("/staff/devices endSessionAction", [["sessionId", sessionId]]);
    expect(answer.outcome).toBe("nothing");
  }
  expect(await employees.who(clerk.token)).not.toBeNull();
});
