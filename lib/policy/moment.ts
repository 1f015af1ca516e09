import type { Choice } from "@/lib/policy/accepted-by";
import type { Right } from "@/lib/policy/fold-rights";
import type { Category, Use } from "@/lib/policy/taxonomy";

/** A value that we hold, as far as a decision may know it: everything but the value. */
export type Datum = {
  id: string;
  person: string;
  category: Category;
  /** The version that its person had before their eyes; what replaces it or is made from it keeps to that one (P47). */
  version: number;
  /** Who said it: the person, or somebody else who then serves the trip and no more (I14). */
  provenance: "self" | `third:${string}`;
  /** What it was computed from; empty for what was collected. */
  sources: readonly string[];
  /** The day on which the clock of its retention started; null while it has not. */
  since: number | null;
  /** Erased but for what the law or an open debt still needs (P43). */
  restricted: boolean;
  gone: boolean;
};

/** A reason to keep what a person asked us to erase: for these uses alone, until the end of a day (P43). */
export type Hold = {
  person: string;
  categories: readonly Category[];
  uses: readonly Use[];
  until: number;
};

/**
 * All that a decision looks at beside the datum. Versions and answers stand in the order in which they were written down; the
 * day is the ledger's. No clock is read (I29).
 */
export type Moment = {
  /** The number of the version in force. */
  version: number;
  /** Folded up to that version. */
  rights: readonly Right[];
  choices: readonly Choice[];
  data: ReadonlyMap<string, Datum>;
  holds: readonly Hold[];
  day: number;
};
