import type { ChoiceAnswer, ChoiceState } from "@/lib/privacy/privacy";

/** Where a use stands, and what that means, in words. */
export const stateWords = {
  open: { now: "You have not answered.", means: "This use is off, and stays off." },
  accepted: { now: "You said yes.", means: "You can take it back whenever you like." },
  refused: { now: "You said no.", means: "This use is off. You can still change your mind." },
  withdrawn: {
    now: "You took your yes back.",
    means: "This use is off. You can still change your mind.",
  },
} satisfies Record<ChoiceState, { now: string; means: string }>;

/** What a person did, as it stands in their list. */
export const answerWords = {
  accept: "You said yes",
  refuse: "You said no",
  withdraw: "You took your yes back",
} satisfies Record<ChoiceAnswer, string>;
