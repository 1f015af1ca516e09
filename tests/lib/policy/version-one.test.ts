import { expect, test } from "vitest";
import { canonical } from "@/lib/policy/canonical";
import { hashVersion } from "@/lib/policy/hash";
import { grantsOf } from "@/lib/policy/policy";
import { currentVersion, findVersion, findVersionByHash } from "@/lib/policy/published";
import { purposes } from "@/lib/policy/purposes";
import { v1 } from "@/lib/policy/versions/v1";

test("P1: a version is found by its number and by the hash of its exact text", () => {
  const { version, hash } = currentVersion();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(findVersion(version.number)?.hash).toBe(hash);
  expect(findVersionByHash(hash)?.version).toBe(version);
  expect(findVersionByHash("0".repeat(64))).toBeNull();
});

test("P1: one changed letter, reason or grant is another hash; the order of keys is not", () => {
  const [first, ...rest] = v1.clauses;
  if (!first) throw new Error("a version has clauses");
  const reworded = { ...v1, clauses: [{ ...first, heading: `${first.heading}.` }, ...rest] };
  expect(hashVersion(reworded)).not.toBe(hashVersion(v1));
  expect(hashVersion({ ...v1, clauses: rest })).not.toBe(hashVersion(v1));
  expect(canonical({ b: [1, { d: 2, c: 3 }], a: undefined })).toBe('{"b":[1,{"c":3,"d":2}]}');
});

test("every clause says which promises it makes, and every answer to “Why do you ask?” says something", () => {
  for (const clause of v1.clauses) {
    expect(clause.promises.length).toBeGreaterThan(0);
    for (const id of clause.promises) expect(Number(id.slice(1))).toBeLessThanOrEqual(47);
  }
  for (const field of v1.points.flatMap((point) => point.fields)) {
    expect(field.why.length).toBeGreaterThan(20);
  }
  expect(new Set(v1.clauses.map(({ id }) => id)).size).toBe(v1.clauses.length);
});

test("P22, P23: the payment processor is handed no field that names, finds or reaches a person", () => {
  const given = grantsOf(v1).filter((grant) => grant.recipient === "processor:stripe");
  const told = new Set(given.map((grant) => grant.category));
  expect(told).toEqual(new Set(["user.behavior.purchase_history", "user.financial.credit_card"]));
  const fields = v1.disclosures.flatMap((contract) => contract.fields);
  const asked = v1.points.flatMap((point) => point.fields.map(({ field }) => field));
  expect(fields.filter((field) => asked.includes(field))).toEqual([]);
});

test("P4: we ourselves and the payment processor are all who get anything", () => {
  expect(new Set(grantsOf(v1).map((grant) => grant.recipient))).toEqual(
    new Set(["self", "processor:stripe"]),
  );
});

test("P33: browsing and background work run under no use of personal data, and no use is shared", () => {
  expect(purposes.browsing.uses).toEqual([]);
  expect(purposes.jobs.uses).toEqual([]);
  const all = Object.values(purposes).flatMap(({ uses }): readonly string[] => uses);
  expect(new Set(all).size).toBe(all.length);
});
