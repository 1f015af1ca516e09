type MatterFacts = {
  /** What happened, in words. docs/operations.md says what to do. */
  words: string;
  /** Whoever bills begins the day with it. */
  billing?: true;
};

/** What cannot be settled without a person, by kind (rule 40). */
export const matters = {
  amount_mismatch: { words: "Another amount came in than was asked", billing: true },
  paid_after_end: { words: "Paid after the payment had ended", billing: true },
  unknown_payment: { words: "A payment that nobody knows", billing: true },
  unknown_dispute: { words: "A bank asks about a payment that nobody knows", billing: true },
  foreign_event: { words: "Stripe told of something that is not ours", billing: true },
  not_at_stripe: { words: "In our books, and not at Stripe", billing: true },
  unmatched_movement: { words: "At Stripe, and not in our books", billing: true },
  refund_failed: { words: "A refund came back from the bank", billing: true },
  refund_refused: { words: "Stripe refused a refund", billing: true },
  refund_impossible: { words: "A refund that no payment has room for", billing: true },
  return_due: { words: "Money of a cancelled departure that is not back yet", billing: true },
  chargeback: { words: "A bank takes a payment back", billing: true },
  mail_refused: { words: "A mail that its server will never take", billing: true },
  mail_bounced: { words: "A mail that came back", billing: true },
  letter_returned: { words: "A letter that came back", billing: true },
  number_wrong: { words: "A phone or fax number that is not theirs", billing: true },
  notice_unreached: { words: "A bill that reached nobody by any way", billing: true },
  undertaking_ends: { words: "What a recipient has undertaken ends soon" },
  papers_end: { words: "What shows a claim of ours is soon too old" },
  recall_unsent: { words: "A recall that went to nobody" },
  recall_unanswered: { words: "A recall that nobody answered in time" },
  rights_differ: { words: "Rights in the database are not those of the policy" },
  job_failed: { words: "A job failed its last attempt" },
} as const satisfies Record<string, MatterFacts>;

export type MatterKind = keyof typeof matters;
