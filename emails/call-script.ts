/** What is said on the phone, in the order in which it is said; `before` and `after` are for whoever calls. */
export type CallScript = { before: string[]; say: string[]; after: string[] };

/** What every call begins and ends with. */
export const everyCall = {
  ask: (to: string, seller: string) =>
    `Ask for ${to}. To nobody else say more than that ${seller} called.`,
  noCard: "We never ask for the number of a card on the phone.",
  after: "Note how it ended: spoken to, no answer, another day asked for, or no more calls wanted.",
} as const;
