import type { Category, Use } from "@/lib/policy/taxonomy";

/** Who receives the data: we ourselves, or a named company that works for us. */
export type Recipient = "self" | `processor:${string}`;

/** What is done: we use it, we write to the person, we hand it over. */
export type Mode = "use" | `contact:${"email" | "phone" | "post"}` | "disclose";

/** On what ground: the service itself, the person's own yes, or the law. */
export type Basis = "core" | "permission" | "legal";

/** What must be true at that moment; several must all be. */
export type Condition = "orderProblem";

/** Until when: each class has a key of its own, destroyed on its date. */
export type RetentionClass = "booking";

/** One thing that a clause allows: all categories for all uses, to all recipients, in all modes. */
export type Statement = {
  categories: readonly Category[];
  uses: readonly Use[];
  recipients: readonly Recipient[];
  modes: readonly Mode[];
  basis: Basis;
  conditions: readonly Condition[];
  retention: RetentionClass;
};

/** A statement taken apart: one category, use, recipient and mode. */
export type Grant = {
  category: Category;
  use: Use;
  recipient: Recipient;
  mode: Mode;
  basis: Basis;
  conditions: readonly Condition[];
  retention: RetentionClass;
};

export type PromiseId = `P${number}`;

/** A passage that people read, the promises that it makes, and what it therefore allows. */
export type Clause = {
  /** Its anchor on the page. */
  id: string;
  heading: string;
  paragraphs: readonly string[];
  promises: readonly PromiseId[];
  keptBy: "code" | "contract" | "attested";
  statements: readonly Statement[];
};

/** A field of a form: vault table and column, what it is called, and the answer to "Why do you ask?". */
export type PointField = {
  field: string;
  /** Who is asked about: the one who books, or anyone who travels. */
  about: "contact" | "traveller";
  required: boolean;
  label: string;
  why: string;
};

/** A form that collects personal data (P5). */
export type CollectionPoint = {
  id: string;
  title: string;
  /** The use that asks, and so the only one that may write. */
  use: Use;
  fields: readonly PointField[];
};

/** Finding a row by the blind index of a field, and why. */
export type Lookup = { use: Use; field: string; why: string };

/** All that a recipient may be handed, by name; anything else is refused (P4, P23). */
export type DisclosureContract = {
  recipient: Exclude<Recipient, "self">;
  name: string;
  use: Use;
  fields: readonly string[];
};

/** What was published on one day, text and grants together; never changed once it is not provisional. */
export type PolicyVersion = {
  number: number;
  /** Data collected under a provisional version is test data. */
  provisional: boolean;
  clauses: readonly Clause[];
  points: readonly CollectionPoint[];
  lookups: readonly Lookup[];
  disclosures: readonly DisclosureContract[];
};

/** Every grant of a version, one by one. */
export function grantsOf(version: PolicyVersion): Grant[] {
  return version.clauses.flatMap((clause) => clause.statements).flatMap(grantsOfStatement);
}

function grantsOfStatement(statement: Statement): Grant[] {
  const { basis, conditions, retention } = statement;
  return statement.categories.flatMap((category) =>
    statement.uses.flatMap((use) =>
      statement.recipients.flatMap((recipient) =>
        statement.modes.map((mode) => ({
          ...{ category, use, recipient, mode },
          ...{ basis, conditions, retention },
        })),
      ),
    ),
  );
}
