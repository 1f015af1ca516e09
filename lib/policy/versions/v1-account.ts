import type { Clause } from "@/lib/policy/policy";
import {
  aboutOneself,
  address,
  email,
  fax,
  inAccount,
  name,
  ours,
  phone,
} from "@/lib/policy/versions/v1-terms";

const part = "Your account";

export const account: readonly Clause[] = [
  {
    id: "registering",
    part,
    heading: "Opening an account",
    paragraphs: [
      "You can book without an account. To open one we ask for your name, your email address and a password. Nothing else is needed. You may add a phone or fax number and your address, and they are shown to you on your account page.",
      "We write to your email address when you open the account, when you forget your password, and when something about how you sign in changes.",
    ],
    promises: ["P6"],
    keptBy: "code",
    statements: [
      { ...inAccount, categories: [...name, ...email, ...phone, ...fax, ...address] },
      {
        ...inAccount,
        categories: email,
        uses: ["essential.service.authentication"],
        modes: ["contact:email"],
      },
    ],
  },
  {
    id: "password",
    part,
    heading: "Your password",
    paragraphs: [
      "Your password shows that it is you. We do not keep it: we keep a code that it is checked against. Only the part of our system that signs you in can read that code. It stands in no list, no mail and no copy of your data, and no employee can see it.",
    ],
    promises: ["P8"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: ["user.authorization.password", "user.authorization.credentials"],
        uses: ["essential.service.authentication"],
        retention: "account",
      },
    ],
  },
  {
    id: "about-you",
    part,
    heading: "More about you, if you like",
    paragraphs: [
      "If you like, tell us more: your age range, where you live, your languages, your household, what you are fond of, how you like to travel, and what help you need. We would be glad if you did, because then we can put trips first that may suit you. All of it can stay empty, and each answer can be removed by itself.",
      "We use these answers only while you have suggestions switched on. They never change a price, and never change which trips and places you can have.",
    ],
    promises: ["P9"],
    keptBy: "code",
    statements: [
      { ...inAccount, categories: aboutOneself },
      {
        ...inAccount,
        categories: aboutOneself,
        uses: ["personalize.content"],
        basis: "permission",
      },
    ],
  },
  {
    id: "people-you-book-for",
    part,
    heading: "People you often book for",
    paragraphs: [
      "You may save the names and birth dates of people you often book for, so that you need not type them again. We use them to fill in your next booking, and for nothing else. These people can ask us what we hold about them, and have it removed.",
    ],
    promises: ["P10"],
    keptBy: "code",
    statements: [],
  },
];
