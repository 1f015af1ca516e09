import type { PolicyVersion } from "@/lib/policy/policy";
import { clauses } from "@/lib/policy/versions/v1-clauses";
import { points } from "@/lib/policy/versions/v1-points";

/** What a guest's booking needs, and no more. */
export const v1: PolicyVersion = {
  number: 1,
  provisional: true,
  clauses,
  points,
  lookups: [
    {
      use: "essential.service",
      field: "email.address",
      why: "To find your booking again when you have lost the link.",
    },
    {
      use: "essential.legal_obligation",
      field: "email.address",
      why: "To find what we hold about you when you write to us.",
    },
  ],
  retention: { booking: { days: 730, from: "the end of the trip" } },
  disclosures: [
    {
      recipient: "processor:stripe",
      name: "Stripe",
      use: "essential.service.payment_processing",
      fields: ["amount", "currency", "booking.ref", "payment.id", "return_address"],
    },
  ],
};
