import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { grantsOf } from "@/lib/policy/policy";
import { readVaultFields } from "@/lib/policy/read-schema";
import { versions } from "@/lib/policy/versions/versions";
import { readSchema } from "@/scripts/database/schema-engine";

const personal =
  /name|given|surname|mail|phone|fax|address|street|city|postal|birth|passport|password|card|message|diet/i;

/**
 * Fields that a form names by itself, and not by the policy's list of questions: what somebody is looked up by (P5), and what an
 * employee tells their employer.
 */
const byThemselves: Readonly<Record<string, readonly string[]>> = {
  "components/account/change-password-form.tsx": ["newPassword"],
  "components/account/password-field.tsx": ["password"],
  "components/account/reset-form.tsx": ["newPassword"],
  "components/account/sign-in-form.tsx": ["email", "password"],
  "components/account/ask-for-link.tsx": ["email"],
  "components/staff/invitation-form.tsx": ["name", "password"],
  "components/support/request-form.tsx": ["message"],
};

test("P2, P5: a form asks for nothing personal that is not a question of the policy", () => {
  const files = globSync("{app,components}/**/*.tsx");
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const names = [...readFileSync(file, "utf8").matchAll(/\sname="(\w+)"/g)].map(([, one]) => one);
    const asked = names.filter((name) => personal.test(name ?? ""));
    expect(asked.sort(), file).toEqual(byThemselves[file] ?? []);
  }
});

test("P2, P5: what a form of any version asks for is in a clause of that version", () => {
  const fields = readVaultFields(readSchema().map(({ content }) => content));
  for (const version of versions) {
    const granted = new Set(grantsOf(version).map(({ category }) => category));
    const asked = version.points.flatMap((point) => point.fields.map(({ field }) => field));
    const open = fields.filter(
      ({ field, category }) => asked.includes(field) && !granted.has(category),
    );
    expect(open).toEqual([]);
    expect(asked.length).toBeGreaterThan(30);
  }
});
