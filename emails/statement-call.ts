import { type CallScript, everyCall } from "./call-script";
import type { PrintedStatement } from "./documents/printed-statement";

/** A month's statement on the phone: nothing of money before it is clear who listens, and then what the paper says. */
export function statementCall(statement: PrintedStatement & { to: string }): CallScript {
  const { to, seller, month, outcome, advice, bookings, code, checkUrl } = statement;
  return {
    before: [
      everyCall.ask(to, seller),
      `Ask for the reference of the booking. It is ${bookings.join(" or ")}: do not say it first.`,
    ],
    say: [
      `I am calling about your statement for ${month}.`,
      outcome,
      advice,
      `You can see that this is genuine: the code is ${code}, and the page is ${checkUrl}.`,
      everyCall.noCard,
    ],
    after: [everyCall.after],
  };
}
