/** What a value may be used for by one clause of the policy. */
export type ClauseOfUse = {
  clause: string | null;
  heading: string;
  version: number;
  /** What it allows, a sentence each. */
  sentences: readonly string[];
};

/** Something that we hold, in words. */
export type ValueFacts = {
  id: string;
  label: string;
  text: string;
  /** Who told us, where and when. */
  origin: string;
  version: number;
  /** When it is destroyed. */
  kept: string;
  /** "Signing you in, and bills." */
  summary: string;
  uses: readonly ClauseOfUse[];
  /** Where it is corrected; null where it is part of a booking that is over. */
  correctHref: string | null;
  /** The name that it is removed by; null where it cannot be removed by itself. */
  removable: string | null;
};

/** Somebody whom the account speaks for, and what we hold of them. */
export type PersonFacts = {
  id: string;
  title: string;
  about: string;
  values: readonly ValueFacts[];
};

/** Rows of what is on record beside the values, ready to be shown. */
export type RecordTable = {
  name: string;
  about: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
};

/** That an employee was shown something. */
export type LookFacts = { at: string; who: string; what: string; why: string };

/** All that somebody was handed, and how often. */
export type RecipientFacts = {
  id: string;
  name: string;
  /** "who takes card payments for us". */
  about: string;
  entries: readonly {
    at: string;
    what: string;
    why: string;
    version: number;
    /** "Sent" or what became of it. */
    state: string;
  }[];
};
