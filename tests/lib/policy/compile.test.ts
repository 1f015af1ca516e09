import fc from "fast-check";
import { expect, test } from "vitest";
import { compileProgram } from "@/lib/policy/compile";
import { readVaultFields } from "@/lib/policy/read-schema";
import { versions } from "@/lib/policy/versions/versions";
import { readSchema } from "@/scripts/database/schema-engine";
import { emailGroup, histories, versionOf } from "@/tests/lib/policy/histories";

const fields = readVaultFields(readSchema().map((file) => file.content));

test("the same policy compiles to the same SQL", () => {
  expect(compileProgram(versions, fields)).toBe(compileProgram(versions, fields));
  const covered = histories.map((list) =>
    list.map((version) =>
      versionOf(version.number, [{ uses: ["finance"] }, ...(version.clauses[0]?.statements ?? [])]),
    ),
  );
  fc.assert(
    fc.property(covered, (list) => {
      const sql = compileProgram(list, emailGroup.fields);
      expect(compileProgram([...list].reverse(), emailGroup.fields)).toBe(sql);
    }),
    { numRuns: 50 },
  );
});

test("P2: the schema of this product holds nothing that version 1 does not cover", () => {
  expect(() => compileProgram(versions, fields)).not.toThrow();
  expect(() => compileProgram([versionOf(1, [{}])], fields)).toThrow("no clause covers vault.");
});

test("P5: a form that asks for what the vault does not have is refused", () => {
  const version = versionOf(1, [{}]);
  const [point] = version.points;
  const [field] = point?.fields ?? [];
  if (!point || !field) throw new Error("one form with one field");
  const odd = { ...point, fields: [{ ...field, field: "email.password" }] };
  expect(() => compileProgram([{ ...version, points: [odd] }], emailGroup.fields)).toThrow(
    "asks for email.password",
  );
});

test("a look-up needs an index, and a form needs a plain name", () => {
  const version = versionOf(1, [{}]);
  const lookups = [{ use: "essential.service", field: "email.value", why: "" }] as const;
  expect(() => compileProgram([{ ...version, lookups }], emailGroup.fields)).toThrow(
    "has no index",
  );
  const points = version.points.map((point) => ({ ...point, id: "x'; DROP" }));
  expect(() => compileProgram([{ ...version, points }], emailGroup.fields)).toThrow("no name");
});
