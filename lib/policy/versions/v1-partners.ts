import type { Clause, Statement } from "@/lib/policy/policy";
import { birthDate, email, name, ours, phone, trip } from "@/lib/policy/versions/v1-terms";

const part = "Companies that we work with";

const service = {
  ...ours,
  uses: ["third_party_sharing"],
  modes: ["disclose"],
} as const satisfies Partial<Statement>;

export const partners: readonly Clause[] = [
  {
    id: "partners",
    part,
    heading: "Services of other companies",
    paragraphs: [
      "Some services come from companies that we work with. Today there are three: travel insurance from Fairweather Cover, rides from and to the airport from Harbor Transfers, and train tickets from Lantern Rail. A company gets something only if you sign up for its service.",
    ],
    promises: ["P24"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "signing-up",
    part,
    heading: "When you sign up for one",
    paragraphs: [
      "Before you sign up, we show you exactly what the company will get: your name, your trip, and the way to reach you that it needs. For the ride that is your phone number. For the insurance and the train it is your email, and for the insurance your date of birth too. When you end the service, we send nothing more.",
    ],
    promises: ["P25"],
    keptBy: "code",
    statements: [
      {
        ...service,
        categories: [...name, ...email, ...birthDate, ...trip],
        recipients: ["partner:fairweather-cover"],
        conditions: ["signedUp:travel-insurance"],
      },
      {
        ...service,
        categories: [...name, ...phone, ...trip],
        recipients: ["partner:harbor-transfers"],
        conditions: ["signedUp:airport-rides"],
      },
      {
        ...service,
        categories: [...name, ...email, ...trip],
        recipients: ["partner:lantern-rail"],
        conditions: ["signedUp:train-tickets"],
      },
    ],
  },
  {
    id: "for-that-service-only",
    part,
    heading: "For that service, and nothing else",
    paragraphs: [
      "These companies may use what they get for that service only. We hold a dated contract with each that says so. If it runs out, our system stops sending. When you end a service, or have your facts removed, we tell the company to delete what it has. You can see whether it has answered.",
    ],
    promises: ["P26"],
    keptBy: "contract",
    statements: [],
  },
  {
    id: "topics",
    part,
    heading: "Mail on a topic that you choose",
    paragraphs: [
      "You may ask for mail on a topic from a partner of ours. There are three: walking from Trailhead Letters, train travel from the Slow Rail Club, and food and wine from Table and Vine. You say yes to each one by itself, and all are off until you do. Then that partner gets your email address, for that topic, and nothing else.",
      "We look at your yes again each time before anything is sent. One click ends it, and we tell the partner to forget you.",
    ],
    promises: ["P27"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: email,
        uses: ["marketing.communications.email"],
        recipients: [
          "partner:trailhead-letters",
          "partner:slow-rail-club",
          "partner:table-and-vine",
        ],
        modes: ["disclose"],
        basis: "permission",
        retention: "account",
      },
    ],
  },
  {
    id: "leaving",
    part,
    heading: "When you leave for another site",
    paragraphs: [
      "Some links lead to sites that are not ours. They are marked, and you see where they go before you leave. Such a site has a privacy page of its own. Please read it before you tell that site anything about you.",
    ],
    promises: ["P28"],
    keptBy: "code",
    statements: [],
  },
];
