import { type PolicyChanged, policyChanged } from "@/emails/policy-changed";
import { formatInstant } from "@/lib/dates";
import { env } from "@/lib/env";
import { policyAddresses } from "@/lib/notices/addresses/policy-addresses";

type Draft = Pick<PolicyChanged, "uses"> & {
  number: number;
  /** The version in force. */
  before: number;
  /** When it is to take effect, where somebody has proposed a day. */
  takesEffectAt: Date | null;
};

/** The mail that a draft would send to somebody whom it brings all of its new uses, with a link that opens nothing. */
export function previewPolicyChange(draft: Draft): { subject: string; text: string } {
  const { number, before, takesEffectAt, uses } = draft;
  const { subject, text } = policyChanged({
    ...policyAddresses({ heldUnder: before, version: number }),
    uses,
    effectiveOn: takesEffectAt ? formatInstant(takesEffectAt) : "the day that is chosen",
    answerBy: "half a year from then",
    choicesUrl: `${env.APP_URL}/privacy/choices/…`,
  });
  return { subject, text };
}
