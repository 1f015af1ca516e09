import type { Role } from "@/lib/auth/roles";
import type { Context } from "@/lib/context/open-context";

type ProposalRule = {
  name: string;
  proposes: readonly Role[];
  approves: readonly Role[];
  /** Up to here one person does it alone, all that was done alone of one subject together (house decision); null: never. */
  aloneUpToMinor: bigint | null;
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
} as const satisfies Record<string, ProposalRule>;

export type ProposalKind = keyof typeof proposalRules;

/** The rule of a kind, whichever it is. */
export function ruleOf(kind: ProposalKind): ProposalRule {
  return proposalRules[kind];
}

/** Who has anything to propose or to decide. */
export const deciders: readonly Role[] = ["billing_clerk", "owner"];

export type Proposal = {
  id: string;
  kind: ProposalKind;
  /** A booking, an invoice: as its kind has it. */
  subjectId: string;
  /** What that is called. */
  ref: string;
  customerId: string;
  amountMinor: bigint;
  currency: string;
  reason: string;
};

/**
 * What becomes of what was approved, by kind: run in the transaction of the approval. The edge hands it in, as no domain calls all
 * of these (as it does with holders).
 */
export type ProposalEffects = Readonly<
  Record<ProposalKind, (ctx: Context, proposal: Proposal) => Promise<void>>
>;
