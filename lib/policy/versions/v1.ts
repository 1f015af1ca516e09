import type { PolicyVersion } from "@/lib/policy/policy";
import { account } from "@/lib/policy/versions/v1-account";
import { accountPoints } from "@/lib/policy/versions/v1-account-points";
import { booking } from "@/lib/policy/versions/v1-booking";
import { bookingPoints } from "@/lib/policy/versions/v1-booking-points";
import { money } from "@/lib/policy/versions/v1-money";
import { partners } from "@/lib/policy/versions/v1-partners";
import { recipients } from "@/lib/policy/versions/v1-recipients";
import { safety } from "@/lib/policy/versions/v1-safety";
import { supportPoints } from "@/lib/policy/versions/v1-support-points";
import { thisPage } from "@/lib/policy/versions/v1-this-page";
import { visits } from "@/lib/policy/versions/v1-visits";
import { yourSay } from "@/lib/policy/versions/v1-your-say";

/** All 47 promises, made for the first time. */
export const v1: PolicyVersion = {
  number: 1,
  provisional: false,
  clauses: [
    ...[...thisPage, ...booking, ...money, ...account, ...visits, ...partners, ...safety],
    ...yourSay,
  ],
  points: [...bookingPoints, ...accountPoints, ...supportPoints],
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
    ...(["email.address", "phone.number", "name.surname"] as const).map((field) => ({
      ...{ use: "essential.service.operations.support" as const, field },
      why: "To find what your question is about, while it is open.",
    })),
    ...(["email.address", "name.surname"] as const).map((field) => ({
      ...{ use: "finance" as const, field },
      why: "To find the bill that you call or write about.",
    })),
  ],
  retention: {
    account: { days: 14, from: "the day on which you close your account" },
    booking: { days: 730, from: "the end of the trip" },
    invoice: { days: 2557, from: "the day of the bill" },
    claim: { days: 1096, from: "the day on which the matter is settled" },
    visit: { days: 14, from: "the visit" },
  },
  disclosures: recipients,
};
