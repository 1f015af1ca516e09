import { expect, test } from "vitest";
import { roles } from "@/lib/auth/roles";
import { demoPassword, demoStaff, isDemo } from "@/scripts/start/demo-staff";

const made = { DEMO: "1", APP_SECRET: "development-0123456789abcdef" };

test("the demo has an employee of each role, and two who can publish a policy together", () => {
  expect(new Set(demoStaff.map(({ role }) => role))).toEqual(new Set(roles));
  expect(demoStaff.filter(({ role }) => role === "privacy_officer").length).toBe(2);
});

test("there are none of them outside of the demo, nor on a secret that somebody chose", () => {
  expect(isDemo(made)).toBe(true);
  for (const other of [
    {},
    { ...made, DEMO: "0" },
    { APP_SECRET: made.APP_SECRET },
    { ...made, APP_SECRET: "a secret that somebody chose and keeps" },
  ])
    expect(isDemo(other)).toBe(false);
});

test("their password is another in every checkout", () => {
  const other = demoPassword({ ...made, APP_SECRET: "development-fedcba9876543210" });
  expect(demoPassword(made)).not.toBe(other);
  expect(other).toMatch(/^demo-[0-9a-f]{12}$/);
});
