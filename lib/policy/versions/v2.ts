import type { Clause, PolicyVersion, Statement } from "@/lib/policy/policy";
import { v1 } from "@/lib/policy/versions/v1";
import { birthDate, ours, phone } from "@/lib/policy/versions/v1-terms";

/** A clause of version 1, said anew. */
function again(id: string, change: (clause: Clause) => Partial<Clause>): Clause {
  const clause = v1.clauses.find((one) => one.id === id);
  if (!clause) throw new Error(`Version 1 has no clause ${id}.`);
  return { ...clause, ...change(clause) };
}

const changed: readonly Clause[] = [
  // Wider: guides get the phone number, to call whom they wait for.
  again("who-runs-your-trip", ({ statements }) => ({
    paragraphs: [
      "The hotels and guides of the trip that you booked get the list of who is coming: names, dates of birth, and what you told us about passports, food and help. If you left a phone number, your guide gets it too, to find you on the way. They get all this for the days of that trip, and may use it for that trip only. They never get your email, your address, or anything about your payment.",
    ],
    statements: [
      ...statements,
      {
        ...ours,
        categories: phone,
        uses: ["essential.service"],
        recipients: ["supplier-of-order"],
        modes: ["disclose"],
      },
    ],
  })),
  // Narrower: the insurance no longer gets a date of birth.
  again("signing-up", ({ statements }) => ({
    paragraphs: [
      "Before you sign up, we show you exactly what the company will get: your name, your trip, and the way to reach you that it needs. For the ride that is your phone number. For the insurance and the train it is your email. When you end the service, we send nothing more.",
    ],
    statements: statements.map(
      (statement): Statement => ({
        ...statement,
        categories: statement.categories.filter((category) => !isBirthDate(category)),
      }),
    ),
  })),
  // A fourth topic, by a partner who is new.
  again("topics", ({ paragraphs, statements }) => ({
    paragraphs: [
      "You may ask for mail on a topic from a partner of ours. There are four: walking from Trailhead Letters, train travel from the Slow Rail Club, food and wine from Table and Vine, and wild animals from the Hoofprint Journal. You say yes to each one by itself, and all are off until you do. Then that partner gets your email address, for that topic, and nothing else.",
      ...paragraphs.slice(1),
    ],
    statements: statements.map(
      (statement): Statement => ({
        ...statement,
        recipients: [...statement.recipients, "partner:hoofprint-journal"],
      }),
    ),
  })),
  // Narrower: a debt is handed on later than before.
  again("collection", ({ paragraphs, statements }) => ({
    paragraphs: paragraphs.map((text) => text.replace("60 days", "90 days")),
    statements: statements.map(
      (statement): Statement => ({
        ...statement,
        conditions: statement.conditions.map((one) =>
          one === "overdueDays>=60" ? "overdueDays>=90" : one,
        ),
      }),
    ),
  })),
];

function isBirthDate(category: string): boolean {
  return birthDate.some((one) => one === category);
}

/** Guides can call the people whom they wait for; the insurance learns less, and there is one topic more. */
export const v2: PolicyVersion = {
  ...v1,
  number: 2,
  provisional: false,
  clauses: v1.clauses.map((clause) => changed.find(({ id }) => id === clause.id) ?? clause),
  disclosures: [
    ...v1.disclosures.map((contract) => {
      const { recipient, fields } = contract;
      if (recipient === "supplier-of-order")
        return { ...contract, fields: [...fields, "phone.number"] };
      return recipient === "partner:fairweather-cover"
        ? { ...contract, fields: fields.filter((field) => !field.startsWith("birth_date.")) }
        : contract;
    }),
    {
      recipient: "partner:hoofprint-journal",
      name: "Hoofprint Journal",
      about: "writes about wild animals, if you said yes to it",
      use: "marketing.communications.email",
      fields: ["email.address", "topic"],
    },
  ],
};
