import type { Clause, Statement } from "@/lib/policy/policy";
import {
  address,
  bankAccount,
  bought,
  card,
  email,
  fax,
  inAccount,
  name,
  ours,
  phone,
} from "@/lib/policy/versions/v1-terms";

const part = "Paying";

const bill = {
  ...ours,
  uses: ["finance"],
  retention: "invoice",
} as const satisfies Partial<Statement>;

/** How a bill may reach somebody beside email: asked for, or as the last way left (P41). */
const otherWay = { ...bill, conditions: ["chosenOrLast"] } as const;

export const money: readonly Clause[] = [
  {
    id: "paying",
    part,
    heading: "Paying",
    paragraphs: [
      "We ask for a billing address and use it for your bill. Only the parts of our system that take payments and send bills can read it. You type your card number on a page of Stripe, the company that takes card payments for us. The number never reaches our computers.",
      "If you let us, we keep a mark from Stripe that lets us charge the same card again, and its last four digits so that you know which one it is. If we owe you money that did not come by card, we ask for a bank account to send it to. All of this is used to bill you and to pay you back, and for nothing else.",
    ],
    promises: ["P11", "P12"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: [...address, ...card, ...bankAccount],
        uses: ["essential.service.payment_processing"],
        retention: "invoice",
      },
      { ...inAccount, categories: [...card, ...bankAccount] },
    ],
  },
  {
    id: "stripe",
    part,
    heading: "What Stripe gets",
    paragraphs: [
      "Stripe charges your card. From us it gets the amount, the number of your booking, and the web address to send you back to. If you let us keep your card, it also gets the mark of that card and a number that stands for you. It does not get your name, your address or your email from us. What you type on Stripe’s own page it may use to take this payment, and for nothing else. We hold a dated contract that says so. If that runs out, our system stops sending.",
    ],
    promises: ["P22", "P23"],
    keptBy: "contract",
    statements: [
      {
        ...ours,
        categories: [...bought, ...card],
        uses: ["essential.service.payment_processing"],
        recipients: ["processor:stripe"],
        modes: ["disclose"],
        retention: "invoice",
      },
    ],
  },
  {
    id: "bills",
    part,
    heading: "Bills, statements and reminders",
    paragraphs: [
      "We send you what concerns your money: bills, a statement each month in which something moved, and a reminder when something is overdue. You need to know these things, so they cannot be switched off. In return, they never carry advertising.",
    ],
    promises: ["P39", "P40"],
    keptBy: "code",
    statements: [
      { ...bill, categories: [...name, ...email, ...address, ...bought] },
      { ...bill, categories: email, modes: ["contact:email"] },
    ],
  },
  {
    id: "how-bills-reach-you",
    part,
    heading: "How bills reach you",
    paragraphs: [
      "They come by email. If an email comes back, we send a letter by US mail. You may also ask for letters, fax or phone, and choose which comes first. We fax or call about a bill only if you asked for it, or if email and letters did not reach you. We call at decent hours where you live.",
    ],
    promises: ["P41"],
    keptBy: "code",
    statements: [
      { ...otherWay, categories: address, modes: ["contact:post"] },
      { ...otherWay, categories: phone, modes: ["contact:phone"] },
      { ...otherWay, categories: fax, modes: ["contact:fax"] },
    ],
  },
  {
    id: "collection",
    part,
    heading: "When a debt is handed on",
    paragraphs: [
      "There is one case in which a debt goes to a collection agency, and all of this must be true: the bill is at least 60 days overdue. At least three notices of it have reached you, not just been sent. You have not disputed it. No promise to pay is still running. Two of our people have agreed. And we have told you that it will happen.",
      "The agency is Ridgeline Recovery. It gets your name, your address, your email, your phone number and the open bill, to collect that bill.",
    ],
    promises: ["P42"],
    keptBy: "code",
    statements: [
      {
        ...bill,
        categories: [...name, ...address, ...email, ...phone, ...bought],
        uses: ["finance.debt_collection"],
        recipients: ["agent:ridgeline-recovery"],
        modes: ["disclose"],
        conditions: [
          "overdueDays>=60",
          "noticesDelivered>=3",
          "noDispute",
          "noPromiseToPay",
          "twoPerson",
          "toldFirst",
        ],
      },
    ],
  },
];
