import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSettings, type Settings } from "@/scripts/start/settings";
import { beginYear } from "@/scripts/start/year/year-copy";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const folder = mkdtempSync(path.join(os.tmpdir(), "iv-year-copy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const never = new AbortController().signal;

async function settingsOf(given: Record<string, string>): Promise<Settings> {
  return await readSettings(false, { DATA_FOLDER: folder, ...given });
}

async function databases(): Promise<unknown> {
  return await shop.one(
    "SELECT count(*)::int FROM pg_database WHERE datname = current_database() || '_year'",
  );
}

test.each([
  ["who wants the demo empty", { DEMO_YEAR: "0" }],
  ["real secrets", { APP_SECRET: "a secret of one's own, long enough for anything" }],
  ["a database of one's own", { DATABASE_URL: "postgres://elsewhere.example/vacations" }],
  ["Stripe itself", { STRIPE_SECRET_KEY: "sk_test_0123456789", STRIPE_WEBHOOK_SECRET: "whsec_1" }],
])("no year is made up for %s", async (_whom, given) => {
  expect(await beginYear(await settingsOf(given), never)).toBe(null);
  expect(await databases()).toBe(0);
});

test("no year is made up where somebody has booked", async () => {
  await shop.paying();
  expect(await beginYear(await settingsOf({}), never)).toBe(null);
  expect(await databases()).toBe(0);
});
