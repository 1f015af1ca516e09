import type { Fact } from "@/lib/policy/policy";
import type { Use } from "@/lib/policy/taxonomy";

type CaseKind = {
  /** What somebody who looks under it works on: what the policy grants to their role for one of these can be seen. */
  uses: readonly Use[];
  /** What is true while it is open. */
  facts: readonly Fact[];
  /** Why it was opened; a closed list, so that a reason tells of nobody. */
  reasons: readonly string[];
  /** The system opens and closes it by itself, from this view: no employee can say that somebody owes, is to be called, or is in trouble. */
  from?: "open_receivable" | "troubled_order" | "due_call";
};

const asked = ["by_email", "by_phone", "by_post"];

/** The reasons for which employees look at a person (P34), each with what it opens. */
const caseKinds: Readonly<Record<string, CaseKind>> = {
  support_request: {
    uses: ["essential.service.operations.support"],
    facts: ["openCase"],
    reasons: asked,
  },
  correction: {
    uses: ["essential.service.operations.support", "essential.legal_obligation"],
    facts: ["openCase"],
    reasons: asked,
  },
  open_receivable: {
    uses: ["finance"],
    facts: ["openCase"],
    reasons: ["payment_due"],
    from: "open_receivable",
  },
  // A bill may have to be told before anything of it is due.
  call_to_make: {
    uses: ["finance"],
    facts: ["openCase"],
    reasons: ["told_by_phone"],
    from: "due_call",
  },
  order_trouble: {
    uses: ["essential.service.operations.support"],
    facts: ["openCase", "orderProblem"],
    reasons: ["needs_attention"],
    from: "troubled_order",
  },
};

/** All of them, as the compiler reads them. */
export const everyCaseKind: readonly (readonly [string, CaseKind])[] = Object.entries(caseKinds);
