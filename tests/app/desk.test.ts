import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Role, roles } from "@/lib/auth/roles";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { type Place, places } from "@/lib/staff/staff";
import { useDatabase } from "@/tests/support/database";
import { type Colleague, useEmployees } from "@/tests/support/employees";

const sent = vi.hoisted(() => ({
  headers: new Headers(),
  cookies: new Map<string, { value: string }>(),
}));
vi.mock("next/headers", () => ({
  headers: async () => sent.headers,
  cookies: async () => ({ get: (name: string) => sent.cookies.get(name), set: () => undefined }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
// Whoever asks is looked up once a request, and here every call is one.
vi.mock("react", async (react) => ({ ...(await react<object>()), cache: (read: unknown) => read }));

const database = useDatabase();
const employees = useEmployees(database);
const colleagues = new Map<Role, Colleague>();

beforeAll(async () => {
  for (const role of roles) colleagues.set(role, await employees.joined(role));
});

beforeEach(() => {
  sent.cookies.clear();
  sent.headers = new Headers({ origin: new URL(env.APP_URL).origin });
});

const folder = path.resolve("app/(staff)");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
  file.replaceAll(path.sep, "/"),
);
const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).sort();
const addressOf = (file: string) => `/${file.replace(/\/?page\.tsx$/, "")}`;

type Outcome = "opens" | "sign in" | "not there";

/** What becomes of a call, by what Next is told. */
async function outcomeOf(call: () => unknown): Promise<Outcome | string> {
  try {
    await call();
    return "opens";
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (digest.endsWith(";404")) return "not there";
    if (digest.startsWith("NEXT_REDIRECT;") && digest.includes(";/sign-in;")) return "sign in";
    return digest || String(error);
  }
}

/** Every action of the desk, who may send it, and a form that is whole. An action that is not here fails a test. */
const actions: Record<string, { roles: readonly Role[]; form: Record<string, string> }> = {
  "staff/devices/actions.ts endSessionAction": { roles, form: { sessionId: newId() } },
  "staff/devices/actions.ts endSessionsAction": { roles, form: {} },
  "staff/privacy/next/actions.ts proposeVersionAction": {
    roles: ["privacy_officer"],
    form: { number: "2", hash: "0", takesEffectOn: "2027-01-01" },
  },
  "staff/privacy/next/actions.ts approveVersionAction": {
    roles: ["privacy_officer", "owner"],
    form: { proposalId: newId() },
  },
  "staff/training/actions.ts acknowledgeTrainingAction": {
    roles,
    form: { "campaignIds[0]": newId() },
  },
  "staff/cases/actions.ts openCaseAction": {
    roles: ["customer_service", "billing_clerk", "privacy_officer"],
    form: { find: "K7QM-4XWD", kind: "support_request", reason: "by_email" },
  },
  "staff/cases/actions.ts closeCaseAction": {
    roles: ["customer_service", "billing_clerk", "privacy_officer"],
    form: { caseId: newId() },
  },
  "staff/cases/actions.ts lookAction": {
    roles: ["customer_service", "billing_clerk", "privacy_officer"],
    form: { caseId: newId(), personIds: newId(), fields: "email" },
  },
};
/** Signing out is for everybody, as somebody who is not signed in has done it already. */
const forEverybody = ["staff/actions.ts signOutAction"];

const load = (file: string): Promise<Record<string, unknown>> => import(`${folder}/${file}`);

async function callPage(file: string): Promise<unknown> {
  const { default: page } = await load(file);
  if (typeof page !== "function") throw new Error(`${file} is no page.`);
  return page({ params: Promise.resolve({}), searchParams: Promise.resolve({}) });
}

async function callAction(name: string, fields: Record<string, string>): Promise<unknown> {
  const [file = "", exported = ""] = name.split(" ");
  const action = (await load(file))[exported];
  if (typeof action !== "function") throw new Error(`${name} is no action.`);
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return action(null, form);
}

test("every page of the desk is listed with its roles, and every listed one is there", () => {
  expect(pages.map(addressOf).sort()).toEqual(places.map((place) => place.path).sort());
});

test("every action of the desk is listed", async () => {
  const found = await Promise.all(
    files
      .filter((file) => /(^|\/)actions\.ts$/.test(file))
      .map(async (file) => Object.keys(await load(file)).map((exported) => `${file} ${exported}`)),
  );
  expect(found.flat().sort()).toEqual([...Object.keys(actions), ...forEverybody].sort());
});

test("no other file of the desk takes forms or requests", () => {
  expect(files.filter((file) => /(^|\/)route\.tsx?$/.test(file))).toEqual([]);
});

test("stranger: who is not signed in, or carries what is no session, is led to where one signs in", async () => {
  for (const carried of [null, "x".repeat(43), "x", "../../etc", ""]) {
    sent.cookies.clear();
    if (carried !== null) sent.cookies.set(sessionCookie, { value: carried });
    for (const page of pages) expect(await outcomeOf(() => callPage(page))).toBe("sign in");
    for (const [name, { form }] of Object.entries(actions))
      expect(await outcomeOf(() => callAction(name, form))).toBe("sign in");
  }
});

test("a session that still waits for its code opens nothing", async () => {
  const { token } = await employees.typePassword(colleagues.get("owner")?.email ?? "");
  sent.cookies.set(sessionCookie, { value: token });
  for (const page of pages) expect(await outcomeOf(() => callPage(page))).toBe("sign in");
});

test("P34: each role opens the pages that are for it; what is not for it is not there", async () => {
  for (const [role, { token }] of colleagues) {
    sent.cookies.set(sessionCookie, { value: token });
    const open: string[] = places
      .filter((place: Place) => place.roles.includes(role))
      .map((place) => place.path);
    for (const page of pages) {
      const expected = open.includes(addressOf(page)) ? "opens" : "not there";
      expect(await outcomeOf(() => callPage(page)), `${role} ${page}`).toBe(expected);
    }
    const barred = Object.entries(actions).filter(([, action]) => !action.roles.includes(role));
    for (const [name, { form }] of barred)
      expect(await callAction(name, form), `${role} ${name}`).toMatchObject({ code: "not_found" });
  }
});

test("who is signed in and no employee finds no desk", async () => {
  const { accountId, token } = await employees.joined("owner");
  await database.owner.query("UPDATE account SET role = NULL WHERE id = $1", [accountId]);
  sent.cookies.set(sessionCookie, { value: token });
  for (const page of pages) expect(await outcomeOf(() => callPage(page))).toBe("not there");
  for (const [name, { form }] of Object.entries(actions))
    expect(await outcomeOf(() => callAction(name, form))).toBe("not there");
});

test("a form of the desk that another site sent is refused, signed in or not", async () => {
  sent.headers = new Headers({ origin: "https://evil.example" });
  sent.cookies.set(sessionCookie, { value: colleagues.get("owner")?.token ?? "" });
  for (const [name, { form }] of Object.entries(actions))
    expect(await callAction(name, form)).toMatchObject({ code: "forbidden" });
});

test("another's device cannot be signed out by its number", async () => {
  const other = colleagues.get("billing_clerk");
  const who = await employees.who(other?.token ?? "");
  sent.cookies.set(sessionCookie, { value: colleagues.get("owner")?.token ?? "" });
  const name = "staff/devices/actions.ts endSessionAction";
  expect(await callAction(name, { sessionId: who?.sessionId ?? "" })).toMatchObject({
    code: "not_found",
  });
  expect(await employees.who(other?.token ?? "")).not.toBeNull();
});
