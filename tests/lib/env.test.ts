import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const complete = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://owner@localhost/vacations",
  APP_SECRET: "a-secret-that-is-long-enough-to-be-one",
  VAULT_KEY: "another-secret-that-is-long-enough-too",
  BACKUP_KEY: "a-third-secret-that-is-long-enough-too",
  STRIPE_SECRET_KEY: "sk_test_0123456789",
  STRIPE_WEBHOOK_SECRET: "whsec_0123456789",
  SMTP_URL: "smtp://localhost:25",
  APP_URL: "https://vacations.example",
};

test("what is missing or malformed is named, all at once", () => {
  expect(() => readEnv({ ...complete, APP_SECRET: "short", SMTP_URL: "" })).toThrow(
    /APP_SECRET[\s\S]*SMTP_URL/,
  );
});

for (const [what, change] of [
  ["a development secret", { APP_SECRET: "development-secret-that-is-long-enough" }],
  ["plain http", { APP_URL: "http://vacations.example" }],
  ["a stand-in of Stripe", { STRIPE_API_URL: "http://127.0.0.1:12111" }],
] as const) {
  test(`P30: production refuses ${what}`, () => {
    expect(() => readEnv({ ...complete, ...change })).toThrow();
  });
}

test("real money is refused with the secrets of the demo", () => {
  const demo = { ...complete, DEMO: "1", APP_URL: "http://localhost:3000" };
  expect(readEnv(demo).DEMO).toBe("1");
  expect(() => readEnv({ ...demo, STRIPE_SECRET_KEY: "sk_live_0123456789" })).toThrow(/DEMO/);
});
