import { afterEach, beforeEach, expect, test, vi } from "vitest";

const kept = vi.hoisted(() => ({ cookies: new Map<string, { value: string; options: object }>() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => kept.cookies.get(name),
    set: (name: string, value: string, options: object) =>
      kept.cookies.set(name, { value, options }),
  }),
}));

const before = { ...process.env };

beforeEach(() => {
  vi.resetModules();
  kept.cookies.clear();
});

afterEach(() => {
  Object.assign(process.env, before);
});

/** The cookie module as it is under this environment, which it reads when it is loaded. */
async function under(environment: Record<string, string>) {
  Object.assign(process.env, environment);
  return await import("@/lib/auth/session-cookie");
}

const always = { httpOnly: true, sameSite: "lax", path: "/" };

test("P15: the cookie is bound to this host and to https, out of reach of scripts, and gone with the browser", async () => {
  for (const environment of [
    { DEMO: "0", APP_URL: "https://vacations.example" },
    { DEMO: "1", APP_URL: "https://demo.example" },
    // Nobody gets a weaker cookie by forgetting the s.
    { DEMO: "0", APP_URL: "http://vacations.example" },
  ]) {
    vi.resetModules();
    kept.cookies.clear();
    const { keepSession, carriedToken } = await under(environment);
    await keepSession("a token");
    expect([...kept.cookies]).toEqual([
      ["__Host-session", { value: "a token", options: { ...always, secure: true } }],
    ]);
    expect(await carriedToken()).toBe("a token");
  }
});

test("the demo on plain http does without the prefix, which no browser would take there", async () => {
  const { keepSession } = await under({ DEMO: "1", APP_URL: "http://localhost:3000" });
  await keepSession("a token");
  expect([...kept.cookies]).toEqual([
    ["session", { value: "a token", options: { ...always, secure: false } }],
  ]);
});

test("it is taken away under the same name with the same attributes", async () => {
  const { dropSession } = await under({ DEMO: "0", APP_URL: "https://vacations.example" });
  await dropSession();
  expect([...kept.cookies]).toEqual([
    ["__Host-session", { value: "", options: { ...always, secure: true, maxAge: 0 } }],
  ]);
});
