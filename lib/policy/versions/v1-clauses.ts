import type { Clause, Statement } from "@/lib/policy/policy";
import type { Category } from "@/lib/policy/taxonomy";

const name = ["user.name.first", "user.name.last"] satisfies Category[];
const email = ["user.contact.email"] satisfies Category[];
const phone = ["user.contact.phone_number"] satisfies Category[];
const birthDate = ["user.demographic.date_of_birth"] satisfies Category[];
const address = [
  "user.contact.address.street",
  "user.contact.address.city",
  "user.contact.address.state",
  "user.contact.address.postal_code",
  "user.contact.address.country",
] satisfies Category[];

/** What we do ourselves because the service is that: no choice is asked and none is needed. */
const ours = {
  recipients: ["self"],
  modes: ["use"],
  basis: "core",
  conditions: [],
  retention: "booking",
} as const satisfies Partial<Statement>;

export const clauses: readonly Clause[] = [
  {
    id: "who-we-are",
    heading: "Who we are, and what this page is",
    paragraphs: [
      "We are International Vacations, Inc. We sell vacations on this site. This page says what we learn about you here, what we do with it, and who else gets any of it. If something is not written here, we do not do it.",
      "This is a trial version. While it stands, everything on this site is test data.",
    ],
    promises: ["P1", "P2"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "ours-alone",
    heading: "We do not pass it around",
    paragraphs: [
      "What you tell us here is kept by us and by nobody else. We do not buy facts about you from others, and we do not sell, lend or trade yours. The only companies that get anything are named on this page, next to exactly what they get.",
    ],
    promises: ["P3", "P4"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "where-we-ask",
    heading: "Where we ask you for something",
    paragraphs: [
      "There are three places: the checkout, the travellers page of your booking, and “Find a booking”. Beside each question you can open “Why do you ask?” and read the reason. With every answer that we keep we store where it was asked and which version of this page you could read at that moment.",
      "The email address that you type under “Find a booking” is used to look for your booking. Until that is done, and for a day at most, we keep a code made from it; the address itself is not stored.",
    ],
    promises: ["P5"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "booking",
    heading: "Booking your trip",
    paragraphs: [
      "You fill in an order form to buy a vacation. To book it we need to know who is going, how old they are on the trip, and an email address where you can be reached. Your email also finds your booking again if you lose the link.",
      "If you fill in the form for other people, we use what you wrote about them for this trip only.",
    ],
    promises: ["P10"],
    keptBy: "code",
    statements: [
      { ...ours, categories: [...name, ...email, ...birthDate], uses: ["essential.service"] },
    ],
  },
  {
    id: "mail",
    heading: "Mail about your booking",
    paragraphs: [
      "We write to you by email about the booking that you made: that it is confirmed, and what changes about it. You get no advertising from us for it.",
    ],
    promises: ["P7"],
    keptBy: "code",
    statements: [
      { ...ours, categories: name, uses: ["essential.service.notifications.email"] },
      {
        ...ours,
        categories: email,
        uses: ["essential.service.notifications.email"],
        modes: ["use", "contact:email"],
      },
    ],
  },
  {
    id: "paying",
    heading: "Paying",
    paragraphs: [
      "We ask for a billing address and use it for your bill. Only the part of our system that deals with payments can read it.",
      "You type your card number on a page of Stripe, the company that takes card payments for us. The number never reaches our computers.",
    ],
    promises: ["P11", "P12"],
    keptBy: "code",
    statements: [{ ...ours, categories: address, uses: ["essential.service.payment_processing"] }],
  },
  {
    id: "stripe",
    heading: "What Stripe gets",
    paragraphs: [
      "Stripe charges your card. From us it gets the amount, the number of your booking, and the web address to send you back to: not your name, your address or your email. What you type on Stripe’s own page it may use to take this payment, and for nothing else.",
    ],
    promises: ["P22", "P23"],
    keptBy: "contract",
    statements: [
      {
        ...ours,
        categories: ["user.behavior.purchase_history", "user.financial.credit_card"],
        uses: ["essential.service.payment_processing"],
        recipients: ["processor:stripe"],
        modes: ["disclose"],
      },
    ],
  },
  {
    id: "trouble",
    heading: "If something goes wrong with your order",
    paragraphs: [
      "You may leave a phone number. We call it only while there is a problem with your order. Your billing address, too, is used to reach you only then.",
    ],
    promises: ["P13"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: phone,
        uses: ["essential.service.operations.support"],
        modes: ["contact:phone"],
        conditions: ["orderProblem"],
      },
      {
        ...ours,
        categories: address,
        uses: ["essential.service.operations.support"],
        modes: ["contact:post"],
        conditions: ["orderProblem"],
      },
    ],
  },
  {
    id: "cookies",
    heading: "Without cookies",
    paragraphs: [
      "Your browser may refuse every cookie. Searching, booking, paying and coming back to your booking by its link work just the same.",
    ],
    promises: ["P17", "P18"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "locked",
    heading: "Locked away",
    paragraphs: [
      "What you type travels encrypted. What we store about a person is locked with a key made for that person alone; when the key is destroyed, nobody can read it any more, not even from an old copy.",
    ],
    promises: ["P31", "P32"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "who-can-look",
    heading: "Who of us can look",
    paragraphs: [
      "Being an employee opens nothing. Each job in our system sees only the facts that it needs: the one that sends mail cannot see a date of birth, and the one that takes payments cannot see who is travelling.",
    ],
    promises: ["P33", "P34"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "correct-or-remove",
    heading: "Correcting and removing",
    paragraphs: [
      "Use the link to your booking to correct what it says about the people on it. To have it removed, write to us from the email address of the booking. We then delete what we hold about you and destroy its key, once the trip is over or called off and no payment is under way. The amounts that were paid stay in our books, without your name.",
    ],
    promises: ["P43"],
    keptBy: "code",
    statements: [
      { ...ours, categories: email, uses: ["essential.legal_obligation"], basis: "legal" },
    ],
  },
  {
    id: "how-long",
    heading: "How long we keep it",
    paragraphs: [
      "If you start a checkout and do not book, what you typed is destroyed after 24 hours; if you paid and the money goes back to you, 24 hours after that. If you book, we keep it until two years after the trip has ended, in case there is something to settle, and then destroy it.",
    ],
    promises: ["P2"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "your-version",
    heading: "The version that you read is the one that counts",
    paragraphs: [
      "Each thing that you tell us is used as this page said when you told us. A later version of this page does not change that behind your back.",
    ],
    promises: ["P47"],
    keptBy: "code",
    statements: [],
  },
];
