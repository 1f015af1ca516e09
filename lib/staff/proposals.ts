import type { Role } from "@/lib/auth/roles";
import type { Context } from "@/lib/context/open-context";

type ProposalRule = {
  name: string;
  proposes: readonly Role[];
  approves: readonly Role[];
  /** Up to here, in dollars, one person does it alone, all that was done alone of one subject together (house decision); null: never. */
  aloneUpToMinor: bigint | null;
  /** It may be of no amount, as what it is about is no money. */
  ofNothing?: true;
  /** What it is done under: `billing`, where it does not say. */
  under?: Context["purpose"];
  /** Why it is proposed: a closed list, so that a reason tells of nobody. */
  reasons: Readonly<Record<string, string>>;
};

/** What takes two people, who may propose it and who agree to it: another person each time. */
export const proposalRules = {
  refund: {
    name: "Refund",
    proposes: ["billing_clerk"],
    approves: ["billing_clerk", "owner"],
    aloneUpToMinor: 20_000n,
    reasons: {
      overpaid: "More came in than was asked",
      again: "An earlier refund did not arrive",
      mistake: "We took it by mistake",
      goodwill: "As a gesture",
    },
  },
  flagged: {
    name: "Send back what was not asked",
    proposes: ["billing_clerk"],
    approves: ["billing_clerk", "owner"],
    aloneUpToMinor: 20_000n,
    reasons: { not_asked: "Another amount came than was asked" },
  },
  write_off: {
    name: "Write off",
    proposes: ["billing_clerk"],
    approves: ["billing_clerk", "owner"],
    aloneUpToMinor: null,
    reasons: {
      cannot_pay: "Who owes it cannot pay",
      not_reached: "Nobody can be reached",
      too_small: "To ask for it costs more than it brings",
      ours: "It went wrong on our side",
    },
  },
  late_fee: {
    name: "Take a late fee back",
    proposes: ["billing_clerk"],
    approves: ["billing_clerk", "owner"],
    aloneUpToMinor: 20_000n,
    reasons: {
      ours: "It went wrong on our side",
      on_its_way: "The payment was on its way",
      not_told: "They did not hear of it",
      goodwill: "As a gesture",
    },
  },
  collection: {
    name: "Hand to the agency",
    proposes: ["billing_clerk"],
    approves: ["billing_clerk", "owner"],
    aloneUpToMinor: null,
    reasons: {
      silent: "Nothing was heard",
      unwilling: "They say that they will not pay",
      broken: "Promises were not kept",
    },
  },
  departure_cancellation: {
    name: "Cancel a departure",
    proposes: ["product_manager", "owner"],
    approves: ["product_manager", "owner"],
    aloneUpToMinor: null,
    ofNothing: true,
    reasons: {
      too_few: "Too few have booked it",
      unsafe: "It would not be safe",
      supplier: "Something that it needs cannot be had",
    },
  },
  booking_change: {
    name: "Change a booking",
    proposes: ["customer_service"],
    approves: ["billing_clerk", "owner"],
    // The same as of a refund: it is what goes back.
    aloneUpToMinor: 20_000n,
    ofNothing: true,
    under: "booking",
    reasons: {
      by_phone: "They called",
      by_email: "They wrote an email",
      by_post: "They wrote a letter",
    },
  },
} as const satisfies Record<string, ProposalRule>;

export type ProposalKind = keyof typeof proposalRules;

/** The rule of a kind, whichever it is. */
export function ruleOf(kind: ProposalKind): ProposalRule {
  return proposalRules[kind];
}

/** Who has anything to propose or to decide. */
export const deciders: readonly Role[] = [
  "billing_clerk",
  "customer_service",
  "product_manager",
  "owner",
];

/** Under which purpose it is proposed, agreed to and done. */
export function purposeOf(kind: ProposalKind): Context["purpose"] {
  return ruleOf(kind).under ?? "billing";
}

/** The kinds that a role has anything to do with: the others it does not see (P34). */
export function kindsOf(role: Role): ProposalKind[] {
  const kinds = Object.keys(proposalRules) as ProposalKind[];
  return kinds.filter((kind) =>
    [...ruleOf(kind).proposes, ...ruleOf(kind).approves].includes(role),
  );
}

export type Proposal = {
  id: string;
  kind: ProposalKind;
  /** A booking, an invoice, a departure: as its kind has it. */
  subjectId: string;
  /** What that is called. */
  ref: string;
  /** Null where it is about many. */
  customerId: string | null;
  amountMinor: bigint;
  currency: string;
  reason: string;
  /** How many of its kind there were of this customer as the form was shown; left out where one waits at most. */
  known?: number;
};

/**
 * What becomes of what was approved, by kind: run in the transaction of the approval. The edge hands it in, as no domain calls all
 * of these (as it does with holders).
 */
export type ProposalEffects = Readonly<
  Record<ProposalKind, (ctx: Context, proposal: Proposal) => Promise<void>>
>;
