import type { PrintedStatement } from "./documents/printed-statement";

/** What is said on the phone, in the order in which it is said; `before` and `after` are for whoever calls. */
export type CallScript = { before: string[]; say: string[]; after: string[] };

/** A month's statement on the phone: nothing of money before it is clear who listens, and then what the paper says. */
export function statementCall(statement: PrintedStatement & { to: string }): CallScript {
  const { to, seller, month, outcome, advice, bookings, code, checkUrl } = statement;
  return {
    before: [
      `Ask for ${to}. To nobody else say more than that ${seller} called.`,
      `Ask for the reference of the booking. It is ${bookings.join(" or ")}: do not say it first.`,
    ],
    say: [
      `I am calling about your statement for ${month}.`,
      outcome,
      advice,
      `You can see that this is genuine: the code is ${code}, and the page is ${checkUrl}.`,
      "We never ask for the number of a card on the phone.",
    ],
    after: [
      "Note how it ended: spoken to, no answer, another day asked for, or no more calls wanted.",
    ],
  };
}
