import type { Category, Use } from "@/lib/policy/taxonomy";

/**
 * Who receives the data: we ourselves, an employee of a role, a company that works for us, one that we work with, the hotel or
 * operator of what the person ordered, one that collects debts, or the person.
 */
export type Recipient =
  | "self"
  | `staff:${string}`
  | `processor:${string}`
  | `partner:${string}`
  | "supplier-of-order"
  | `agent:${string}`
  | "subject";

/** What is done: we use it, we reach the person by it, we hand it over, we count it into totals. */
export type Mode =
  | "use"
  | `contact:${"email" | "phone" | "post" | "fax"}`
  | "disclose"
  | "aggregate";

/** On what ground: the service itself, the person's own yes, or the law. */
export type Basis = "core" | "permission" | "legal";

/** Something that is so or is not, of one person at one moment. */
export type Fact =
  | "orderProblem"
  | "openCase"
  | "twoPerson"
  | "noDispute"
  | "noPromiseToPay"
  /** The person asked for this way, or the ways before it did not reach them. */
  | "chosenOrLast"
  /** The person was told that it would happen, and when. */
  | "toldFirst"
  | `signedUp:${string}`
  | `interest:${string}`;

/** Something that is counted: people told of together, days that an invoice is overdue, notices of it that arrived. */
export type Measure = "k" | "overdueDays" | "noticesDelivered";

/** What must be true for a use; several must all be. */
export type Condition = Fact | `${Measure}>=${number}`;

/**
 * What is destroyed together: each class has a key of its own, destroyed on its date. What only passes by ("visit") is stored
 * nowhere, and has none.
 */
export type RetentionClass = "account" | "booking" | "invoice" | "claim" | "visit";

/** How long a class is kept: whole days, from the day on which that happened which starts its clock. */
export type Retention = { days: number; from: string };

/** One thing that is done with data: for which use, to or by whom, and in which way. */
export type Act = { use: Use; recipient: Recipient; mode: Mode };

/** On which ground, under which conditions and for how long: there is one answer for each category and act in a version. */
type Terms = {
  basis: Basis;
  conditions: readonly Condition[];
  retention: RetentionClass;
};

/** One thing that a clause allows: all categories for all uses, to all recipients, in all modes. */
export type Statement = Terms & {
  categories: readonly Category[];
  uses: readonly Use[];
  recipients: readonly Recipient[];
  modes: readonly Mode[];
};

/** A statement taken apart: one category, use, recipient and mode. */
export type Grant = Act & Terms & { category: Category };

export type PromiseId = `P${number}`;

export type PromiseFacts = {
  id: PromiseId;
  /** The promise in one sentence. */
  text: string;
  /** The capability that is still missing; a promise without one is claimed, and must have a test that names it. */
  awaits?: string;
};

/** A test that passed and names the promise. */
export type Proof = { test: string; file: string };

export type ProvenPromise = PromiseFacts & { proofs: readonly Proof[] };

/** One thing that is done so that nobody gets at people's facts who has no business with them (P30). */
export type Precaution = {
  /** Where it stands in the way: "At the door". */
  part: string;
  what: string;
  /** The tests that show it, by the words that they are called by after their promises. */
  tests: readonly string[];
};

/** One that the last run of all tests has shown, or of which not all tests ran. */
export type ProvenPrecaution = Pick<Precaution, "part" | "what"> & {
  tests: number;
  shown: boolean;
};

/** What the last run of all tests proved. */
export type Evidence = {
  /** The day of the run, year-month-day. */
  date: string;
  /** The sources that it ran on; proof of other sources is no proof of these. */
  tree: string;
  promises: ProvenPromise[];
};

/** A passage that people read, the promises that it makes, and what it therefore allows. */
export type Clause = {
  /** Its anchor on the page. */
  id: string;
  /** What it stands under on the page. */
  part: string;
  heading: string;
  paragraphs: readonly string[];
  promises: readonly PromiseId[];
  keptBy: "code" | "contract" | "attested";
  statements: readonly Statement[];
};

/** A field of a form: table and column, what it is called, and the answer to "Why do you ask?". */
export type PointField = {
  field: string;
  /** Who is asked about: who books, anyone who travels, whose account it is, whom they often book for, or who writes to us. */
  about: "contact" | "traveller" | "holder" | "companion" | "writer";
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
  /** How long the answers are kept: under which key they are locked. */
  retention: RetentionClass;
  fields: readonly PointField[];
};

/** Finding a row by the blind index of a field, and why. */
export type Lookup = { use: Use; field: string; why: string };

/** All that a recipient may be handed, by name; anything else is refused (P4, P23). */
export type DisclosureContract = {
  recipient: Exclude<Recipient, "self">;
  name: string;
  /** What it does for us, or for the person (P24). */
  about: string;
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
  /** The classes that its statements name. */
  retention: Readonly<Partial<Record<RetentionClass, Retention>>>;
};

/** Where a version stands that was announced. */
export type VersionStands = "announced" | "in_force" | "retired";

/** A clause as people read it: what it allows as sentences. */
export type ClauseInWords = Omit<Clause, "statements"> & { allows: readonly string[] };

/** What the last run of all tests says of a clause: how many prove its promises, and what these still await. */
export type ClauseProof = { tests: number; awaits: readonly string[] };

/** A version as people read it. */
export type VersionInWords = Pick<
  PolicyVersion,
  "number" | "provisional" | "points" | "disclosures"
> & {
  clauses: readonly ClauseInWords[];
  /** How long each class is kept. */
  retention: readonly (Retention & { name: string })[];
};

/** What became of one use, in words, and whether those it concerns are asked about it (P45). */
export type ChangeInWords = {
  /** "A new purpose". */
  kinds: readonly string[];
  asks: boolean;
  /** Null where there was nothing of the kind. */
  before: string | null;
  /** Null where it is over. */
  after: string | null;
};

/** How the text of one clause differs: paragraphs that came and that went. */
export type ClauseDifference = {
  id: string;
  heading: string;
  added: readonly string[];
  removed: readonly string[];
};

/** Every grant of a version, one by one. */
export function grantsOf(version: PolicyVersion): Grant[] {
  return version.clauses.flatMap(grantsOfClause);
}

/** Every grant of a clause. */
export function grantsOfClause(clause: Clause): Grant[] {
  return clause.statements.flatMap(grantsOfStatement);
}

function grantsOfStatement(statement: Statement): Grant[] {
  const { categories, uses, recipients, modes, ...terms } = statement;
  return categories.flatMap((category) =>
    uses.flatMap((use) =>
      recipients.flatMap((recipient) =>
        modes.map((mode) => ({ category, use, recipient, mode, ...terms })),
      ),
    ),
  );
}
