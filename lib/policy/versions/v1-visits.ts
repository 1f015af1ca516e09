import type { Clause } from "@/lib/policy/policy";
import { inAccount, interest, ours } from "@/lib/policy/versions/v1-terms";

const part = "Cookies and visits";

export const visits: readonly Clause[] = [
  {
    id: "what-a-cookie-is",
    part,
    heading: "What a cookie is",
    paragraphs: [
      "A cookie is a small note that a site leaves in your browser and reads again later. Each cookie that we use stands on a list: its name, what it is for, and how long it stays. We test that there is no other one.",
    ],
    promises: ["P14"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "staying-signed-in",
    part,
    heading: "Staying signed in",
    paragraphs: [
      "When you sign in, a cookie lets us know on the next page that it is still you. If you want, it stays for 30 days, so that you need not sign in each time. You can see every device on which you are signed in, and end any of them. If you never sign in, this cookie is never set.",
    ],
    promises: ["P15", "P16"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: ["user.device.cookie_id", "user.device.description"],
        uses: ["essential.service.authentication", "functional.storage"],
        retention: "account",
      },
    ],
  },
  {
    id: "cookies",
    part,
    heading: "Without cookies",
    paragraphs: [
      "Your browser may refuse every cookie. Searching, booking and paying as a guest, coming back to your booking by its link, asking our support, and every right on this page work just the same.",
      "Only three things need one: staying signed in, the account page, and suggestions made for you. Where that is so, the page says why, and shows you another way: our support does the same for you. The list is made from the system itself, so it is never out of date.",
    ],
    promises: ["P17", "P18", "P19"],
    keptBy: "code",
    statements: [],
  },
  {
    id: "suggestions",
    part,
    heading: "Suggestions made for you",
    paragraphs: [
      "If you switch suggestions on, a cookie lets us note what you search for and look at here, so that we can show you trips that may suit you. If you do not, nothing of the kind is noted. You can see these notes in your account and remove them. If you switch suggestions off again, the notes are deleted.",
    ],
    promises: ["P20"],
    keptBy: "code",
    statements: [
      {
        ...inAccount,
        categories: [...interest, "user.device.cookie_id"],
        uses: ["personalize.content.profiling"],
        basis: "permission",
      },
      { ...inAccount, categories: interest },
    ],
  },
  {
    id: "internet-addresses",
    part,
    heading: "Your internet address, in numbers only",
    paragraphs: [
      "Your device has an internet address, and our computers see it when you visit. We use it only to count: how many people came, from which wide region, and which pages they went through. The address itself is gone within a day. A number is shown only if at least 10 people are in it. Nobody’s path is ever looked at alone.",
    ],
    promises: ["P21"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: ["user.device.ip_address", "user.behavior.browsing_history"],
        uses: ["analytics.reporting.system"],
        modes: ["aggregate"],
        conditions: ["k>=10"],
        retention: "visit",
      },
    ],
  },
  {
    id: "keeping-intruders-out",
    part,
    heading: "Your internet address, to keep intruders out",
    paragraphs: [
      "There is one other use. If somebody guesses passwords or floods our forms, we count the tries of one internet address, and slow them down. We also remember from where you signed in rightly, so that a stranger who guesses cannot lock you out. Both are codes in the memory of our computers, for two weeks at most. They are never stored, and never used for anything else.",
    ],
    promises: ["P21"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: ["user.device.ip_address"],
        uses: ["essential.service.security"],
        retention: "visit",
      },
    ],
  },
];
