import type Stripe from "stripe";
import { newId } from "../ids";
import type { ChargeRecord, DisputeRecord } from "../state/records";
import type { Act } from "../world";

const days = 24 * 60 * 60;

type Facts = { amount: number; reason: string; inquiry: boolean };

/** A dispute just opened, with every field of docs.stripe.com/api/disputes/object. An inquiry takes no money yet. */
export function disputeObject(act: Act, charge: ChargeRecord, facts: Facts): DisputeRecord {
  const { amount, reason, inquiry } = facts;
  const code = codes.get(reason) ?? "13.7";
  return {
    id: newId("du_1"),
    object: "dispute",
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: act.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: act.now + 9 * days,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: "manual",
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    network_reason_code: code,
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: {
        brand: "visa",
        case_type: inquiry ? "inquiry" : "chargeback",
        network: "visa",
        network_reason_code: code,
      },
      type: "card",
    },
    reason,
    status: inquiry ? "warning_needs_response" : "needs_response",
  } satisfies Stripe.Dispute;
}

/** Visa's codes of what people most often say. */
const codes = new Map([
  ["fraudulent", "10.4"],
  ["product_not_received", "13.1"],
  ["credit_not_processed", "13.6"],
  ["duplicate", "12.6.1"],
]);

const noEvidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
} satisfies Stripe.Dispute.Evidence;
