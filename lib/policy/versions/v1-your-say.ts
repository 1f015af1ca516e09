import type { Clause, Statement } from "@/lib/policy/policy";
import {
  aboutOneself,
  address,
  bankAccount,
  birthDate,
  bought,
  card,
  choices,
  diet,
  email,
  fax,
  interest,
  name,
  ours,
  passport,
  phone,
  trip,
  written,
} from "@/lib/policy/versions/v1-terms";

const part = "Your say";

const right = {
  ...ours,
  uses: ["essential.legal_obligation"],
  basis: "legal",
  retention: "claim",
} as const satisfies Partial<Statement>;

const help = {
  ...ours,
  uses: ["essential.service.operations.support"],
  retention: "claim",
} as const satisfies Partial<Statement>;

const everything = [
  ...[...name, ...email, ...phone, ...fax, ...address, ...birthDate, ...passport, ...diet],
  ...[...aboutOneself, ...interest, ...card, ...bankAccount, ...bought, ...trip],
  ...[...written, ...choices],
];

export const yourSay: readonly Clause[] = [
  {
    id: "correct-or-remove",
    part,
    heading: "See it, correct it, have it removed",
    paragraphs: [
      "You can see what we hold about you, take a copy with you, correct it, or have it removed. Removed means destroyed, with its key. We keep only what the law or an open debt makes us keep. Before you confirm, you see what goes, what stays, why, and until when. What stays is used for that one reason, and is destroyed on that date.",
      "The amounts that were paid stay in our books, without your name.",
    ],
    promises: ["P43"],
    keptBy: "code",
    statements: [
      { ...right, categories: everything },
      { ...right, categories: everything, recipients: ["subject"], modes: ["disclose"] },
      { ...right, categories: email, modes: ["contact:email"] },
    ],
  },
  {
    id: "two-ways",
    part,
    heading: "By yourself, or by our support",
    paragraphs: [
      "You can do all of this on your account page, or write to our support. You need no account for that, and no cookie. Both ways lead to the same result. Our support first makes sure that it is you who asks, opens only what the task needs, and answers you by email.",
    ],
    promises: ["P44"],
    keptBy: "code",
    statements: [
      { ...help, categories: written },
      { ...help, categories: email, modes: ["contact:email"], conditions: ["openCase"] },
    ],
  },
  {
    id: "how-long",
    part,
    heading: "How long we keep it",
    paragraphs: [
      "If you start a checkout and do not book, what you typed is destroyed after 24 hours. If you paid and the money goes back to you, it is 24 hours after that. If you book, we keep it until two years after the trip has ended, in case there is something to settle. Bills we must keep for seven years.",
      "What is in your account is destroyed 14 days after you close it. Until then you can change your mind. What you wrote to our support is destroyed three years after the matter is settled.",
    ],
    promises: ["P2"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "new-uses",
    part,
    heading: "If we want to use something in a new way",
    paragraphs: [
      "Before we use anything that you told us in a new way, we write you an email. It says what is new, and for which of your facts. If nothing changes for you, you get no mail.",
    ],
    promises: ["P45"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "your-choice",
    part,
    heading: "You choose",
    paragraphs: [
      "You say yes or no to each new use by itself. Nothing is ticked beforehand. If you do not answer, if the mail does not reach you, or if its link runs out, that counts as a no: what you told us before is not used in the new way, for good if need be. The old use goes on. A no costs you nothing, and you can change your answer later.",
    ],
    promises: ["P46"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: choices,
        uses: ["functional.service"],
        retention: "account",
      },
    ],
  },
  {
    id: "your-version",
    part,
    heading: "The version that you read is the one that counts",
    paragraphs: [
      "Each thing that you tell us is used as this page said when you told us. A later version of this page does not change that behind your back.",
    ],
    promises: ["P47"],
    keptBy: "code",
    statements: [],
  },
];
