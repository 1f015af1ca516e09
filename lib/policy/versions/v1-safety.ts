import type { Clause, Statement } from "@/lib/policy/policy";
import {
  accessNeeds,
  address,
  bankAccount,
  birthDate,
  bought,
  card,
  choices,
  diet,
  email,
  fax,
  name,
  ours,
  phone,
  trip,
  written,
} from "@/lib/policy/versions/v1-terms";

const part = "Keeping it safe";

/** Somebody at a desk looks, for one task, and it is written down (P34). */
const look = {
  ...ours,
  conditions: ["openCase"],
  retention: "claim",
} as const satisfies Partial<Statement>;

export const safety: readonly Clause[] = [
  {
    id: "precautions",
    part,
    heading: "Our care",
    paragraphs: [
      "We do what good practice asks for, so that nobody gets at your facts who has no business with them. What we do stands on a public list with dates, and we check it with each change of our system.",
    ],
    promises: ["P30"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "locked",
    part,
    heading: "Locked away",
    paragraphs: [
      "What we store about a person is locked with keys made for that person alone. When a key is destroyed, nobody can read what it locked, not even from an old copy.",
    ],
    promises: ["P31"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "on-the-way",
    part,
    heading: "On the way",
    paragraphs: [
      "All pages travel encrypted between your device and us. We take the same care off-line. We print only letters that have to go out. A list leaves our system only for a stated reason, and that is written down.",
    ],
    promises: ["P32"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "who-can-look",
    part,
    heading: "Who of us can look",
    paragraphs: [
      "Being an employee opens nothing, whatever the rank. Each job in our system sees only the facts that it needs: the one that sends mail cannot see a date of birth, and the one that takes payments cannot see who is travelling.",
    ],
    promises: ["P33"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "one-task",
    part,
    heading: "One person, one task",
    paragraphs: [
      "An employee sees something about you only for a task that concerns you, and only what that task needs. A billing clerk sees your name, how to reach you, and what you owe: no birth date, no passport, no food, nothing more about you. Customer service sees what it takes to help with your trip, while your question is open. The privacy officer sees what it takes to answer a request of yours. Those who plan trips, and those who own the company, see nobody.",
      "Each look is written down before it happens. You can read who looked at what, and why.",
    ],
    promises: ["P34"],
    keptBy: "code",
    statements: [
      {
        ...look,
        categories: [
          ...[...name, ...email, ...phone, ...fax, ...address],
          ...[...card, ...bankAccount, ...bought],
        ],
        uses: ["finance"],
        recipients: ["staff:billing_clerk"],
      },
      {
        ...look,
        categories: [
          ...[...name, ...email, ...phone, ...address, ...birthDate],
          ...[...diet, ...accessNeeds, ...trip, ...bought, ...written],
        ],
        uses: ["essential.service.operations.support"],
        recipients: ["staff:customer_service"],
      },
      {
        ...look,
        categories: [...name, ...email, ...written, ...choices],
        uses: ["essential.legal_obligation"],
        recipients: ["staff:privacy_officer"],
      },
    ],
  },
  {
    id: "training",
    part,
    heading: "What employees learn",
    paragraphs: [
      "Every employee learns what this page says and how to keep your facts safe. Whoever has not read the newest version cannot open anything about a person until they have.",
    ],
    promises: ["P35"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "reminders",
    part,
    heading: "And are reminded of",
    paragraphs: [
      "All of them are reminded in each quarter of the year, and within a day when a new version of this page comes. Who is new gets it on the first day.",
    ],
    promises: ["P36"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "nothing-lost",
    part,
    heading: "Nothing lost, nothing changed unseen",
    paragraphs: [
      "We make copies, and test that they can be brought back without bringing back anybody who was removed. Our records of who did what can only be added to. They are sealed, one onto the next, so that nobody can change an old one unseen. We cannot either.",
    ],
    promises: ["P37"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "data-center",
    part,
    heading: "Where our computers stand",
    paragraphs: [
      "Our computers stand in a data center with guards, cameras and alarms, open day and night only to those who belong there. It has sensors for smoke and for movement, and puts out a fire by itself. We cannot prove this with a test. A person checks it, and we keep the papers with their date. When they are too old, this page says so.",
    ],
    promises: ["P38"],
    keptBy: "attested",
    statements: [],
  },
];
