import fc from "fast-check";
import type { FieldGroup } from "@/lib/policy/field-groups";
import type { Act, Basis, Condition, Grant, PolicyVersion, Statement } from "@/lib/policy/policy";
import type { Category } from "@/lib/policy/taxonomy";

/** A vault with one table, for policies made up by tests. */
export const emailGroup = groupOf("email", "user.contact.email");
export const phoneGroup = groupOf("phone", "user.contact.phone_number");

function groupOf(table: string, category: Category): FieldGroup {
  const field = { table, column: "value_ct", field: `${table}.value`, kind: "sealed" } as const;
  return { table, fields: [{ ...field, category }] };
}

/** A version that allows exactly these statements: over an email address, where they do not say over what. */
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
  const clause = {
    id: "c",
    part: "",
    heading: "",
    paragraphs: [],
    promises: [],
    keptBy: "code",
  } as const;
  return {
    ...{ number, provisional: true, lookups: [], disclosures: [] },
    clauses: [{ ...clause, statements: full }],
    points: [
      {
        id: "checkout",
        title: "",
        use: "essential.service",
        retention: "booking",
        fields: [{ field: "email.value", about: "contact", required: true, label: "", why: "" }],
      },
    ],
    retention: { booking: { days: 20, from: "" }, claim: { days: 10, from: "" } },
  };
}

/** What policies made up by tests may do with data: for each part of an act there are two that differ in nothing else. */
export const acts: readonly Act[] = [
  { use: "essential.service", recipient: "self", mode: "use" },
  { use: "essential.service", recipient: "self", mode: "contact:email" },
  { use: "marketing.communications.email", recipient: "self", mode: "use" },
  { use: "marketing.communications.email", recipient: "partner:surf-school", mode: "disclose" },
  { use: "marketing.communications.email", recipient: "partner:diving-club", mode: "disclose" },
];

export const uses = [...new Set(acts.map(({ use }) => use))];

type Terms = Pick<Grant, "basis" | "conditions" | "retention">;

const conditions: readonly (readonly Condition[])[] = [
  [],
  [],
  ["k>=10"],
  ["k>=20"],
  ["orderProblem"],
  ["k>=10", "orderProblem"],
];

const terms: fc.Arbitrary<Terms> = fc.record({
  basis: fc.constantFrom<Basis>("core", "core", "permission", "legal"),
  conditions: fc.constantFrom(...conditions),
  retention: fc.constantFrom("booking", "claim"),
});

/** What a version does to one use: leaves it as it was, drops it, or says something of it. */
const edit = fc.oneof(
  { weight: 3, arbitrary: fc.constant("as before" as const) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: terms },
);

/** Policies as they might follow each other: uses come, go, come back, and change their ground, condition and length. */
export function historiesOver(categories: readonly Category[]): fc.Arbitrary<PolicyVersion[]> {
  const keys = categories.flatMap((category) => acts.map((act) => ({ ...act, category })));
  const edits = fc.array(edit, { minLength: keys.length, maxLength: keys.length });
  return fc.array(edits, { minLength: 1, maxLength: 5 }).map((list) => {
    let before: (Terms | null)[] = keys.map(() => null);
    return list.map((edited, at) => {
      before = edited.map((one, key) => (one === "as before" ? (before[key] ?? null) : one));
      const statements = before.map((now, key) => now && statementOf(keys[key], now));
      return versionOf(
        at + 1,
        statements.filter((statement) => statement !== null),
      );
    });
  });
}

function statementOf(key: (Act & { category: Category }) | undefined, now: Terms): Statement {
  if (!key) throw new Error("as many edits as keys");
  const { category, use, recipient, mode } = key;
  return { ...now, categories: [category], uses: [use], recipients: [recipient], modes: [mode] };
}

export const histories = historiesOver(["user.contact.email"]);
