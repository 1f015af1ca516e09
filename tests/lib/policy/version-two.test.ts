import { expect, test } from "vitest";
import { compareClauses } from "@/lib/policy/compare-clauses";
import { compileProgram } from "@/lib/policy/compile";
import { describeChanges } from "@/lib/policy/describe-changes";
import { findChanges } from "@/lib/policy/find-changes";
import { readVaultFields } from "@/lib/policy/read-schema";
import { v1 } from "@/lib/policy/versions/v1";
import { v2 } from "@/lib/policy/versions/v2";
import { readSchema } from "@/scripts/database/schema-engine";
import { readingGrade } from "@/tests/lib/policy/reading-grade";

const both = [v1, v2];

test("P45: the draft widens two uses, narrows two, and says so of each", () => {
  const kinds = findChanges(both, 1).map(({ kinds, before, after }) => {
    const { category, recipient } = (after ?? before)?.grant ?? {};
    return `${kinds} ${category} ${recipient}`;
  });
  expect(kinds.filter((kind) => !kind.includes("agent:")).sort()).toEqual([
    "NEW_PURPOSE user.contact.phone_number supplier-of-order",
    "NEW_RECIPIENT user.contact.email partner:hoofprint-journal",
    "REMOVED user.demographic.date_of_birth partner:fairweather-cover",
  ]);
  const collection = kinds.filter((kind) => kind.includes("agent:"));
  expect(new Set(collection.map((kind) => kind.split(" ")[0]))).toEqual(
    new Set(["STRONGER_CONDITION"]),
  );
});

test("P45: a difference reads as a sentence for what was and one for what is, and says who is asked", () => {
  expect(describeChanges(both, 1)).toContainEqual({
    kinds: ["Somebody new"],
    asks: true,
    before: null,
    after:
      "Hoofprint Journal gets your email address, for mail on a topic that you choose, only if you said yes.",
  });
  const over = describeChanges(both, 1).find(({ kinds }) => kinds.includes("Over"));
  expect(over).toEqual({
    kinds: ["Over"],
    asks: false,
    before:
      "Fairweather Cover gets your date of birth, for a service that you sign up for, only while you are signed up for travel insurance.",
    after: null,
  });
  const later = describeChanges(both, 1).filter(({ after }) => after?.includes("90 days"));
  expect(later.map(({ before }) => before?.includes("60 days"))).toEqual([true]);
});

test("the words of two versions are compared paragraph by paragraph; those of one and itself are alike", () => {
  const changed = compareClauses(v1, v2);
  expect(changed.map(({ id }) => id)).toEqual([
    ...["who-runs-your-trip", "collection", "signing-up", "topics"],
  ]);
  for (const { added, removed } of changed) expect([added.length, removed.length]).toEqual([1, 1]);
  expect(compareClauses(v1, v1)).toEqual([]);
  const shorter = { ...v1, clauses: v1.clauses.slice(1) };
  expect(compareClauses(v1, shorter).map(({ id, added }) => [id, added])).toEqual([
    ["who-we-are", []],
  ]);
});

test("the draft compiles after version 1, and reads as easily", () => {
  const fields = readVaultFields(readSchema().map(({ content }) => content));
  expect(() => compileProgram(both, fields)).not.toThrow();
  for (const { paragraphs } of v2.clauses)
    expect(readingGrade(paragraphs.join(" "))).toBeLessThanOrEqual(8);
});
