import { globSync, readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { env } from "@/lib/env";
import { optionalCookies } from "@/lib/optional-cookies";

const sent = vi.hoisted(() => ({
  headers: new Headers(),
  cookies: new Map<string, { value: string; maxAge?: number; httpOnly?: boolean }>(),
}));
vi.mock("next/headers", () => ({
  headers: async () => sent.headers,
  cookies: async () => ({
    get: (name: string) => sent.cookies.get(name),
    set: (name: string, value: string, options: { maxAge: number }) =>
      options.maxAge > 0
        ? sent.cookies.set(name, { value, ...options })
        : sent.cookies.delete(name),
  }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));

const { switchCookieAction } = await import("@/app/(site)/privacy/cookies/actions");
const { removeNotesAction, tellLikesAction } = await import("@/app/(site)/suggestions/actions");
const { tasteHere } = await import("@/app/(site)/suggestions/taste-here");

type Action = (previous: null, form: FormData) => Promise<unknown>;

beforeEach(() => {
  sent.cookies.clear();
  sent.headers = new Headers({ origin: new URL(env.APP_URL).origin });
});

/** Sends a form. @returns where it leads, or why it came back. */
async function send(action: Action, fields: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  try {
    return await action(null, form);
  } catch (error) {
    return error instanceof Error && "digest" in error ? String(error.digest) : error;
  }
}

const flip = (cookie: string, to: string) =>
  send(switchCookieAction, [
    ["cookie", cookie],
    ["to", to],
  ]);

test("P20: nothing is on by itself, each is switched on alone, and off by the same form", async () => {
  const nothing = { preferences: null, interests: null, account: null, taste: null };
  expect(await tasteHere()).toEqual(nothing);
  for (const cookie of Object.keys(optionalCookies)) {
    expect(await flip(cookie, "on")).toContain(`/privacy/cookies?tried=${cookie}`);
    expect([...sent.cookies.keys()]).toEqual([cookie]);
    expect((await tasteHere()).taste).toEqual({ told: [], searched: [], viewed: [] });
    await flip(cookie, "off");
    expect([...sent.cookies.keys()]).toEqual([]);
  }
  expect((await tasteHere()).taste).toBeNull();
});

test("P14: no form switches on a cookie that is not on the list", async () => {
  for (const cookie of ["session", "visitor", "__proto__", ""])
    expect(await flip(cookie, "on")).toMatchObject({ code: "invalid" });
  expect(sent.cookies.size).toBe(0);
});

test("P20: a form that another site sent switches nothing on", async () => {
  sent.headers = new Headers({ origin: "https://evil.example" });
  expect(await flip("interests", "on")).toMatchObject({ code: "forbidden" });
  expect(sent.cookies.size).toBe(0);
});

test("P9, P20: what somebody picks is kept only while it is on", async () => {
  const picks = [["told", "theme.rail"] as const, ["told", "region.asia"] as const];
  await send(tellLikesAction, picks);
  expect(sent.cookies.size).toBe(0);
  await flip("preferences", "on");
  await send(tellLikesAction, picks);
  expect((await tasteHere()).taste?.told).toEqual(["theme.rail", "region.asia"]);
  await send(tellLikesAction, []);
  expect((await tasteHere()).taste?.told).toEqual([]);
});

test("P43: a note goes when it is removed, and nothing is written where it is off", async () => {
  await send(removeNotesAction, []);
  expect(sent.cookies.size).toBe(0);
  sent.cookies.set("interests", { value: "on~s.theme.rail~v.norwegian-fjords~v.the-nile" });
  await send(removeNotesAction, [["viewed", "norwegian-fjords"]]);
  expect((await tasteHere()).taste?.viewed).toEqual(["the-nile"]);
  await send(removeNotesAction, []);
  expect((await tasteHere()).interests).toEqual({ searched: [], viewed: [] });
});

test("P14: cookies are written in the places that keep the list, and browser storage nowhere", () => {
  const files = globSync("{app,components,lib}/**/*.{ts,tsx}").filter(
    (file) => !file.includes("lib/db/generated"),
  );
  const writing = (pattern: RegExp) =>
    files.filter((file) => pattern.test(readFileSync(file, "utf8"))).sort();
  expect(files.length).toBeGreaterThan(500);
  expect(
    writing(/cookies\(\)\)\s*\.(set|delete)\(|cookies\(\)\.(set|delete)\(|Set-Cookie/i),
  ).toEqual(["lib/action/optional-cookie.ts", "lib/auth/session-cookie.ts"]);
  expect(writing(/document\.cookie =|cookieStore/)).toEqual([
    "components/vacation/suggestions/note-interest.tsx",
  ]);
  expect(writing(/\b(localStorage|sessionStorage|indexedDB)\b|caches\.open/)).toEqual([]);
});
