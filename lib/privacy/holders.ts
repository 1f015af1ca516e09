import type { Context } from "@/lib/context/open-context";
import type { LocalDate } from "@/lib/dates";
import type { Basis, Mode, Recipient } from "@/lib/policy/policy";
import type { Use } from "@/lib/policy/taxonomy";
import type { PersonGroup } from "@/lib/privacy/privacy";

/** A reason to keep some of what somebody asked us to remove: for these uses alone, until the end of that day (P43). */
export type Hold = {
  personId: string;
  groups: readonly PersonGroup[];
  uses: readonly Use[];
  until: LocalDate;
  /** One word, for the record: "trip". */
  reason: string;
  /** What the person reads: why it must stay. */
  why: string;
};

/** Something that stands in the way of erasing somebody today, and will be over by itself or by what it says. */
export type Obstacle = { personId: string; why: string };

/** What a domain keeps about a person outside the vault: never a value of theirs, but it is about them. */
export type HeldRecord = {
  personId: string;
  /** "Booking K7QM-4XWD". */
  what: string;
  /** Whether erasing destroys it, or leaves it without a name. */
  erased: "goes" | "stays";
  why: string;
};

type Cell = string | number | boolean | null;

/** Rows that are about people, for their copy of everything. */
export type ExportTable = {
  /** The name of its file: "bookings". */
  name: string;
  about: string;
  rows: readonly Readonly<Record<string, Cell>>[];
};

type OfPeople = { personIds: readonly string[] };

/** How a domain answers for what it holds of people. Everything runs under the purpose `rights`. */
export type Holder = {
  findHeld: (ctx: Context, input: OfPeople) => Promise<HeldRecord[]>;
  holdsOn: (ctx: Context, input: OfPeople) => Promise<{ holds: Hold[]; obstacles: Obstacle[] }>;
  exportFor: (ctx: Context, input: OfPeople) => Promise<ExportTable[]>;
  /** Destroys what of a domain's own goes with people of whom nothing is kept any more, in the transaction that erases them. */
  eraseFor: (ctx: Context, input: OfPeople) => Promise<void>;
};

/** A document, as its person may print it. */
export type Paper = { filename: string; content: Buffer };

/** The documents that there are about people, each made by itself: that takes a moment. `lib/worker/papers.ts` makes them. */
export type Papers = {
  list: (input: OfPeople) => Promise<string[]>;
  make: (id: string) => Promise<Paper[]>;
};

/** Every domain that holds anything about people, by its name; `lib/worker/holders.ts` lists them. */
export type Holders = Readonly<Record<string, Holder>>;

/** One thing that may be done with a value today, and what says so. */
export type AllowedUse = {
  use: Use;
  recipient: Recipient;
  mode: Mode;
  /** "permission" where the person said yes. */
  basis: Basis;
  conditions: string[];
  policyVersion: number;
  /** The clause that says it, and what stands above it. */
  clause: string | null;
  heading: string | null;
};

/** A value that we hold, and all that we know about it. */
export type HeldValue = {
  personId: string;
  group: PersonGroup;
  what: string;
  /** By column: "given", "surname". */
  fields: Readonly<Record<string, string>>;
  from: string;
  form: string;
  collectedAt: Date;
  policyVersion: number;
  keptAs: string;
  /** Where it outlives its person's wish: until when. */
  staysUntil: LocalDate | null;
  uses: AllowedUse[];
};

/** Everything that we hold about people. */
export type Everything = { madeAt: Date; values: HeldValue[]; tables: ExportTable[] };
