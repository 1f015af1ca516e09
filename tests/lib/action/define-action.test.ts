import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { Crowded } from "@/lib/db/patient-pool";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));

const ours = new URL(env.APP_URL).origin;
let address = 0;

beforeEach(() => {
  address += 1;
  sent.headers = new Headers({
    origin: ours,
    "sec-fetch-site": "same-origin",
    "x-forwarded-for": `203.0.113.${address}`,
  });
});

const run = vi.fn(async (_ctx: unknown, { name }: { name: string }) => {
  if (name === "nobody") throw new DomainError("conflict", "Not now.", { name: ["Not this one."] });
  if (name === "crowd") throw new Crowded();
  if (name === "fault") throw new Error("a fault of ours");
  return { name };
});
const action = defineAction({
  purpose: "browsing",
  input: z.strictObject({ name: z.string().max(10), list: z.array(z.string()).default([]) }),
  limit: perMinute(3),
  run,
  next: ({ name }) => `/done/${name}`,
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const submit = (fields: Record<string, string>) => action(null, form(fields));

/** Where a redirect leads: Next throws it. */
async function ended(fields: Record<string, string>): Promise<string> {
  const thrown = await submit(fields).catch((error: unknown) => error);
  return thrown instanceof Error && "digest" in thrown ? String(thrown.digest) : "no redirect";
}

test("what succeeds redirects; what Next adds to a form is no field of it", async () => {
  expect(await ended({ name: "ana", $ACTION_ID_1: "x" })).toContain("/done/ana");
});

test("what would tell the parser to edit the form is no field either", async () => {
  for (const said of ["zzz", "null", '{"type":"remove","payload":{"name":"name","index":1}}']) {
    expect(await ended({ name: "ana", __intent__: said })).toContain("/done/ana");
  }
});

for (const [what, change] of [
  ["another site's Origin", { origin: "https://evil.example" }],
  ["no Origin", { origin: null }],
  ["Origin null", { origin: "null" }],
  ["a cross-site sender", { "sec-fetch-site": "cross-site" }],
  ["a same-site sender of another host", { "sec-fetch-site": "same-site" }],
  [
    "a host that only claims to be ours",
    { origin: `${ours}.evil.example`, "x-forwarded-host": "x" },
  ],
] as const) {
  test(`P30: a form with ${what} is refused before anything is read`, async () => {
    run.mockClear();
    for (const [name, value] of Object.entries(change))
      value === null ? sent.headers.delete(name) : sent.headers.set(name, value);
    expect(await submit({ name: "ana" })).toMatchObject({ code: "forbidden" });
    expect(run).not.toHaveBeenCalled();
  });
}

test("a browser that sends no Sec-Fetch-Site is believed by its Origin", async () => {
  sent.headers.delete("sec-fetch-site");
  expect(await ended({ name: "ana" })).toContain("/done/ana");
});

test("too often from one address is refused with the seconds to wait, and others are not", async () => {
  const allowed = 3 * env.RATE_LIMIT_FACTOR;
  for (let time = 0; time < allowed; time += 1)
    expect(await submit({ name: "nobody" })).toMatchObject({ code: "conflict" });
  expect(await submit({ name: "nobody" })).toMatchObject({
    code: "too_many",
    message: expect.stringMatching(/in [1-9]\d? seconds/),
    typed: { name: "nobody" },
  });
  // What a client adds in front of what the proxy saw does not make it another address.
  sent.headers.set("x-forwarded-for", `198.51.100.1, 203.0.113.${address}`);
  expect(await submit({ name: "nobody" })).toMatchObject({ code: "too_many" });
  sent.headers.set("x-forwarded-for", "203.0.113.250");
  expect(await submit({ name: "nobody" })).toMatchObject({ code: "conflict" });
});

test("an unknown field is refused, and what was typed comes back", async () => {
  run.mockClear();
  const state = await submit({ name: "ana", price: "1", "list[0]": "a" });
  expect(state).toMatchObject({
    code: "invalid",
    typed: { name: "ana", price: "1", "list[0]": "a" },
  });
  expect(run).not.toHaveBeenCalled();
});

test("names that reach for an object's prototype change nothing", async () => {
  for (const name of [
    "__proto__.polluted",
    "constructor.prototype.polluted",
    "__proto__[polluted]",
  ])
    await submit({ name: "nobody", [name]: "yes" }).catch(() => null);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("a wrong field is refused beside itself, with everything typed kept", async () => {
  expect(await submit({ name: "far too long a name" })).toMatchObject({
    code: "invalid",
    fields: { name: [expect.any(String)] },
    typed: { name: "far too long a name" },
  });
});

test("what a verb refuses comes back; a fault is thrown", async () => {
  expect(await submit({ name: "nobody" })).toEqual({
    code: "conflict",
    message: "Not now.",
    fields: { name: ["Not this one."] },
    typed: { name: "nobody" },
  });
  await expect(submit({ name: "fault" })).rejects.toThrow("a fault of ours");
});

test("who waited too long for a connection is told so, and keeps what was typed", async () => {
  expect(await submit({ name: "crowd" })).toMatchObject({
    code: "unavailable",
    typed: { name: "crowd" },
  });
});

test("a file where text was asked for is refused", async () => {
  const data = form({});
  data.append("name", new File(["x"], "x.txt"));
  expect(await action(null, data)).toMatchObject({ code: "invalid", typed: {} });
});

test("where somebody must be signed in, the verb runs as them; whoever is not is led away before anything runs", async () => {
  const seen: string[] = [];
  const as = (actor: () => Promise<string>) =>
    defineAction({
      purpose: "browsing",
      input: z.strictObject({}),
      limit: perMinute(3),
      actor,
      run: async (ctx) => void seen.push(ctx.actor),
      next: () => "/done",
    });
  await expect(as(async () => "somebody")(null, form({}))).rejects.toThrow("NEXT_REDIRECT");
  await expect(as(() => Promise.reject(new Error("led away")))(null, form({}))).rejects.toThrow(
    "led away",
  );
  expect(seen).toEqual(["somebody"]);
});

test("what is secret is not sent back, and what the answer carries is set once it is right and not before", async () => {
  const carried: string[] = [];
  const secretive = defineAction({
    purpose: "browsing",
    input: z.strictObject({ name: z.string(), password: z.string() }),
    limit: perMinute(3),
    run,
    after: async ({ name }) => void carried.push(name),
    next: () => "/done",
    secret: ["password"],
  });
  expect(await secretive(null, form({ name: "nobody", password: "x" }))).toMatchObject({
    typed: { name: "nobody" },
  });
  const refused = await secretive(null, form({ name: "nobody", password: "x" }));
  expect(JSON.stringify(refused)).not.toContain("password");
  expect(carried).toEqual([]);
  await expect(secretive(null, form({ name: "ana", password: "x" }))).rejects.toThrow(
    "NEXT_REDIRECT",
  );
  expect(carried).toEqual(["ana"]);
});
