import { expect, test } from "vitest";
import { canonical } from "@/lib/policy/canonical";
import { findVersion, findVersionByHash } from "@/lib/policy/find-version";
import { hashVersion } from "@/lib/policy/hash";
import { grantsOf } from "@/lib/policy/policy";
import { purposes } from "@/lib/policy/purposes";
import { readVaultFields } from "@/lib/policy/read-schema";
import { v1 } from "@/lib/policy/versions/v1";
import { readSchema } from "@/scripts/database/schema-engine";
import { firstVersion } from "@/tests/support/first-version";

const fields = readVaultFields(readSchema().map(({ content }) => content));

test("P1: a version is found by its number and by the hash of its exact text", () => {
  const { version, hash } = firstVersion();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(findVersion(version.number)?.hash).toBe(hash);
  expect(findVersionByHash(hash)?.version).toBe(version);
  expect(findVersionByHash("0".repeat(64))).toBeNull();
});

test("P1: version 1 is published for good: not one letter, reason or grant of it changes any more", () => {
  expect(v1.provisional).toBe(false);
  expect(hashVersion(v1)).toBe("04726ceaa77b14e480dd720e162c45329b4a0b2913a91f109cfb923e9c66a9e9");
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
  const sent = v1.disclosures.find(({ recipient }) => recipient === "processor:stripe")?.fields;
  const asked = v1.points.flatMap((point) => point.fields.map(({ field }) => field));
  expect(sent?.filter((field) => asked.includes(field))).toEqual(["payment_method.token"]);
});

test("P4, P24: whoever is handed anything has a name, and gets no fact without a clause", () => {
  const outside = grantsOf(v1).filter(
    ({ recipient }) =>
      recipient !== "self" && recipient !== "subject" && !recipient.startsWith("staff:"),
  );
  const named = v1.disclosures.map(({ recipient }) => recipient);
  expect(new Set(outside.map(({ recipient }) => recipient))).toEqual(new Set(named));
  for (const { recipient, use, fields: given } of v1.disclosures) {
    const allowed = outside.filter((grant) => grant.recipient === recipient && grant.use === use);
    const categories = new Set(allowed.map(({ category }) => category));
    const known = fields.filter(({ field }) => given.includes(field));
    expect(known.filter(({ category }) => !categories.has(category))).toEqual([]);
  }
});

test("the 47 promises are each made by a clause, and every clause makes one", () => {
  const made = new Set(v1.clauses.flatMap((clause) => clause.promises));
  expect([...made].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(
    Array.from({ length: 47 }, (_, at) => `P${at + 1}`),
  );
});

test("P34: a billing clerk sees no birth date, passport, diet or demographic; planners and owners see nobody", () => {
  const seenBy = (role: string) =>
    grantsOf(v1).filter(({ recipient }) => recipient === `staff:${role}`);
  const clerk = seenBy("billing_clerk").map(({ category }) => category);
  expect(clerk.length).toBeGreaterThan(0);
  const never = /demographic|health|government_id|travel|behavior\.(search|browsing)|content/;
  expect(clerk.filter((category) => never.test(category))).toEqual([]);
  for (const role of ["product_manager", "owner"]) expect(seenBy(role)).toEqual([]);
  const looks = grantsOf(v1).filter(({ recipient }) => recipient.startsWith("staff:"));
  for (const { conditions } of looks) expect(conditions).toEqual(["openCase"]);
});

test("P6: opening an account asks for a name, an email address and a password, and all of them", () => {
  const registration = v1.points.find(({ id }) => id === "registration");
  expect(registration?.fields.map(({ field, required }) => [field, required])).toEqual([
    ["name.given", true],
    ["name.surname", true],
    ["email.address", true],
    ["password.hash", true],
  ]);
});

test("P9, P20, P27: demographics, interests and topics are for those who said yes, and for nothing else", () => {
  const free = grantsOf(v1).filter(
    ({ use }) => use.startsWith("personalize.") || use.startsWith("marketing."),
  );
  expect(free.length).toBeGreaterThan(0);
  expect(free.filter(({ basis }) => basis !== "permission")).toEqual([]);
});

test("P42: a debt is handed on under the conditions that are printed, and no fewer", () => {
  const handed = grantsOf(v1).filter(({ recipient }) => recipient.startsWith("agent:"));
  expect(handed.length).toBeGreaterThan(0);
  const printed = ["overdueDays>=60", "noticesDelivered>=3", "noDispute", "noPromiseToPay"];
  for (const { conditions } of handed)
    expect(conditions).toEqual([...printed, "twoPerson", "toldFirst"]);
});

test("P21: internet addresses are counted for ten people at least, or keep intruders out", () => {
  const uses = grantsOf(v1).filter(({ category }) => category === "user.device.ip_address");
  expect(uses.map(({ use, mode, conditions }) => [use, mode, conditions])).toEqual([
    ["analytics.reporting.system", "aggregate", ["k>=10"]],
    ["essential.service.security", "use", []],
  ]);
});

test("P33: browsing and background work run under no use of personal data, and no use is shared", () => {
  expect(purposes.browsing.uses).toEqual([]);
  expect(purposes.jobs.uses).toEqual([]);
  const all = Object.values(purposes).flatMap(({ uses }): readonly string[] => uses);
  expect(new Set(all).size).toBe(all.length);
});
