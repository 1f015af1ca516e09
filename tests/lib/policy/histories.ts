import fc from "fast-check";
import type { FieldGroup } from "@/lib/policy/field-groups";
import type { Basis, PolicyVersion, Statement } from "@/lib/policy/policy";
import { uses } from "@/lib/policy/taxonomy";

/** A vault with one table, for policies made up by tests. */
export const emailGroup: FieldGroup = {
  table: "email",
  fields: [
    {
      table: "email",
      column: "address_ct",
      field: "email.address",
      kind: "sealed",
      category: "user.contact.email",
    },
  ],
};

/** A version that allows exactly these statements over an email address. */
export function versionOf(
  number: number,
  statements: readonly Partial<Statement>[],
): PolicyVersion {
  const full = statements.map(
    (statement): Statement => ({
      ...{ categories: ["user.contact.email"], recipients: ["self"], modes: ["use"] },
      ...{ uses: ["essential.service"], basis: "core", conditions: [], retention: "booking" },
      ...statement,
    }),
  );
  const clause = { id: "c", heading: "", paragraphs: [], promises: [], keptBy: "code" } as const;
  return {
    ...{ number, provisional: true, lookups: [], disclosures: [] },
    clauses: [{ ...clause, statements: full }],
    points: [
      {
        id: "checkout",
        title: "",
        use: "essential.service",
        fields: [{ field: "email.address", about: "contact", required: true, label: "", why: "" }],
      },
    ],
  };
}

const statement = fc.record({
  uses: fc.subarray([...uses], { minLength: 1, maxLength: 2 }),
  basis: fc.constantFrom<Basis>("core", "permission", "legal"),
  modes: fc.subarray(["use", "contact:email"] as const, { minLength: 1 }),
  conditions: fc.subarray(["orderProblem"] as const),
});

/** Policies as they might follow each other: uses come, go, come back, and change their ground. */
export const histories = fc
  .array(fc.uniqueArray(statement, { maxLength: 4, selector: (one) => JSON.stringify(one) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => list.map((statements, at) => versionOf(at + 1, statements)));
