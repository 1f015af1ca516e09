/** What a clerk has just done at the money desk. */
export const moneyDone = [
  ...(["recorded", "returned", "sent", "matched", "ended"] as const),
  ...(["taken", "goes_back", "proposed"] as const),
] as const;
