/** How late money is, in days after the one on which it was due: no day is in two of these, and none in no one (rule 84). */
export const lateness = [
  { upTo: 0, words: "Not overdue" },
  { upTo: 30, words: "Overdue by 1 to 30 days" },
  { upTo: 60, words: "Overdue by 31 to 60 days" },
  { upTo: 90, words: "Overdue by 61 to 90 days" },
  { upTo: Number.POSITIVE_INFINITY, words: "Overdue by more than 90 days" },
] as const;

/** What of a debt is how late, in the order of `lateness`: together all of it. */
export type Ageing = readonly bigint[];
