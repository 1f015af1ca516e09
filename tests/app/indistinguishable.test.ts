import { beforeAll, expect, test, vi } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { callAction } from "@/tests/app/access/call";
import { beginRequest } from "@/tests/app/access/request";
import { areaUnderCurve, tolerance } from "@/tests/support/auc";
import { passphrase, useCustomers } from "@/tests/support/customers";
import { firstVersion } from "@/tests/support/first-version";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

vi.mock("next/headers", async () => (await import("@/tests/app/access/request")).nextHeaders);
vi.mock("next/cache", () => ({ refresh: () => undefined }));

const shop = useShop();
const customers = useCustomers(shop.database);
const samples = trials(60, 1000);
// An account is guessed at a hundred times an hour.
const accounts = Math.ceil(samples / 40);
const known: string[] = [];
const unknown = Array.from({ length: accounts }, () => `${newId()}@example.com`);

beforeAll(async () => {
  for (let at = 0; at < accounts; at += 1) known.push((await customers.joined()).email);
  for (const email of known.slice(0, 3)) await shop.paying({}, { email });
}, 120_000);

const forms: Readonly<Record<string, (email: string) => [string, string][]>> = {
  "/sign-in signInAction": (email) => [
    ["email", email],
    ["password", "a password that is wrong"],
  ],
  "/register registerAction": (email) => [
    ["formToken", formToken(firstVersion(), "registration")],
    ...([
      ["given", "Ana"],
      ["surname", "Vale"],
      ["email", email],
      ["password", passphrase],
    ] as [string, string][]),
  ],
  "/forgot-password requestResetAction": (email) => [["email", email]],
  "/find-booking requestLinkAction": (email) => [["email", email]],
};

/** Sends a form from somewhere else each time. @returns how long the answer took, and what it says but for the address itself. */
async function send(entry: string, email: string): Promise<{ took: number; says: string }> {
  beginRequest([]);
  const form = forms[entry]?.(email) ?? [];
  const begun = performance.now();
  const answer = await callAction(entry, form);
  const took = performance.now() - begun;
  return { took, says: JSON.stringify(answer).replaceAll(email, "<address>") };
}

/** A known and an unknown address, in an order of chance. */
function pairOf(at: number): ["known" | "unknown", string][] {
  const index = Math.abs(at) % accounts;
  const pair: ["known" | "unknown", string][] = [
    ["known", known[index] ?? ""],
    ["unknown", unknown[index] ?? ""],
  ];
  return Math.random() < 0.5 ? pair : pair.reverse();
}

test.each(Object.keys(forms))(
  "P7, P8: whether an address is known cannot be told by words, length or time: %s",
  async (entry) => {
    const times = { known: [] as number[], unknown: [] as number[] };
    const answers = new Set<string>();
    for (let at = -10; at < samples; at += 1) {
      for (const [kind, email] of pairOf(at)) {
        const { took, says } = await send(entry, email);
        answers.add(says);
        // The first few are slower than all others: what is used is made ready.
        if (at >= 0) times[kind].push(took);
      }
    }
    expect([...answers]).toHaveLength(1);
    const off = Math.abs(areaUnderCurve(times.known, times.unknown) - 0.5);
    expect(off, `${samples} + ${samples} samples`).toBeLessThan(tolerance(samples));
  },
  600_000,
);

test("the measure tells apart what can be told apart: the same answer with and without a hash", async () => {
  const times = { with: [] as number[], without: [] as number[] };
  for (let at = 0; at < 40; at += 1) {
    for (const kind of ["with", "without"] as const) {
      const begun = performance.now();
      if (kind === "with") await hashPassword(passphrase);
      times[kind].push(performance.now() - begun);
    }
  }
  expect(areaUnderCurve(times.without, times.with)).toBeGreaterThan(0.95);
});

test("P7, P8: of what was typed nothing is left of who has no account, and nothing goes there", async () => {
  await shop.work();
  for (const email of unknown) expect(await customers.linksTo(email, "reset")).toEqual([]);
  for (const email of known.slice(0, 3))
    expect((await customers.linksTo(email, "reset")).length).toBeGreaterThan(0);
});
