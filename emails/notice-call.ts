import { type CallScript, everyCall } from "./call-script";

export type NoticeCall = {
  to: string;
  /** What its mail would say, a sentence or some at a time. */
  lines: readonly string[];
  findBookingUrl: string;
};

const seller = "International Vacations, Inc";

/** A notice about money on the phone: nothing of it before it is clear who listens, and then what its mail says. */
export function noticeCall({ to, lines, findBookingUrl }: NoticeCall): CallScript {
  return {
    before: [
      everyCall.ask(to, seller),
      "Ask for the reference of the booking, and compare it with what stands on this page: do not say it first.",
    ],
    say: [
      "I am calling about a bill of yours.",
      ...lines,
      `You pay on the page of your booking. You find it at ${findBookingUrl}.`,
      everyCall.noCard,
    ],
    after: [everyCall.after],
  };
}
