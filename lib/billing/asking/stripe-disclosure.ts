import type { Disclosure } from "@/lib/privacy/disclosures";

/** What Stripe is told to bill somebody, and nothing else (P12, P22). The operation is the payment, or the refund. */
export function stripeDisclosure(told: {
  operationId: string;
  personId: string;
  policyVersion: number;
  fields: readonly string[];
}) {
  const { operationId, personId, policyVersion, fields } = told;
  return {
    ...{ operationId, personId, fields, version: policyVersion, facts: [] },
    ...{ recipient: "processor:stripe", use: "essential.service.payment_processing" },
    mode: "disclose",
  } as const satisfies Disclosure;
}
