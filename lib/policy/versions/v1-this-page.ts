import type { Clause } from "@/lib/policy/policy";

const part = "This page";

export const thisPage: readonly Clause[] = [
  {
    id: "who-we-are",
    part,
    heading: "Who we are, and what this page is",
    paragraphs: [
      "We are International Vacations, Inc. We sell guided vacations on this site. This page says what we learn about you here, what we do with it, and who else gets any of it. If something is not written here, we do not do it.",
      "This page is more than a text. Our system is built from it: it can read, use and send what is written here, and it refuses the rest. Beside each part you see how we keep it, and when that was last tested. Old versions keep their address, so you can always look up what you once read.",
    ],
    promises: ["P1", "P2"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "ours-alone",
    part,
    heading: "We do not pass it around",
    paragraphs: [
      "What you tell us here is kept by us and by nobody else. We do not buy facts about you, and we do not sell, lend or trade yours. The only companies that get anything are named on this page, next to exactly what they get. Each time something goes out, we write down what it was, who got it, and which line of this page allowed it.",
      "Your browser may send us the signal called Global Privacy Control. We take it as your no to sharing with partners. If you later say yes to one topic, that newer answer counts for that topic.",
    ],
    promises: ["P3", "P4"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "where-we-ask",
    part,
    heading: "Where we ask you for something",
    paragraphs: [
      "Every form that asks about you is listed further down, with every question in it. Beside each question you can open “Why do you ask?” and read the reason. With every answer that we keep we store where it was asked, and which version of this page you could read at that moment.",
      "Some forms only look for you, such as “Find a booking”. The email address that you type there is used to look, and for nothing else. Until that is done, and for a day at most, we keep a code made from it. The address itself is not stored.",
    ],
    promises: ["P5"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "this-site",
    part,
    heading: "What this page covers",
    paragraphs: [
      "This page is about what this website learns. It does not speak for other sites or other companies. If you call us or write us a letter, an employee may type in what you say. It is then marked as told to our support, so that nobody takes it for something that you typed here.",
    ],
    promises: ["P29"],
    keptBy: "code",
    statements: [],
  },
];
