import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type PaymentRefunded = Sender & {
  vacationTitle: string;
  startsOn: string;
  amount: string;
  /** When the money reached us, with its zone. */
  paidOn: string;
  /** What it goes back to, "the card ending in 4242". */
  returnsTo: string;
  /** How long banks take, "5 to 10 business days"; null where no bank has a part in it. */
  arrival: string | null;
  /** What was paid, where less goes back. */
  paidAmount: string;
  /** What the person can quote to us. */
  paymentReference: string;
  why: keyof typeof reasons;
};

/**
 * "not": no booking was made. "stands": it is as it was. "open": so, and this did not pay for it. "over": it was cancelled before. "apart":
 * that is not the point.
 */
type Booking = "not" | "stands" | "open" | "over" | "apart";

const reasons = {
  places_taken: {
    booking: "not",
    text: "Your payment arrived after the time for which we held your places, and by then other travellers had taken them.",
  },
  too_late: {
    booking: "not",
    text: "Your payment arrived after the last day on which this departure could be paid for.",
  },
  departure_cancelled: {
    booking: "not",
    text: "This departure was withdrawn while you were paying, so that nobody can be booked on it.",
  },
  paid_twice: {
    booking: "stands",
    text: "This booking was paid for already, so this payment was one too many. Your booking stands.",
  },
  overpaid: {
    booking: "stands",
    text: "You paid more than was open of this booking. What was open is paid, and the rest goes back. Your booking stands.",
  },
  chargeback_won: {
    booking: "stands",
    text: "Your bank gave us a payment again that it had taken back. You had paid it in another way by then, so this is one payment too many. Your booking stands.",
  },
  cancelled: {
    booking: "over",
    text: "This booking had been cancelled when your payment arrived.",
  },
  cancellation: {
    booking: "over",
    text: "Your booking is cancelled, as you wished. What goes back of its price is what we told you before.",
  },
  called_off: {
    booking: "over",
    text: "We had to cancel this departure. All that you paid for it goes back to you.",
  },
  changed: {
    booking: "apart",
    text: "Your booking was changed, and comes to less now. What goes back is what you had paid beyond the price of your booking as it is now.",
  },
  credit: {
    booking: "apart",
    text: "This was your credit with us, and you asked to have it back.",
  },
  not_asked: {
    booking: "not",
    text: "What arrived was not what we had asked for: it was another amount, or not in dollars. So nothing was paid by it.",
  },
  not_asked_firm: {
    booking: "open",
    text: "What arrived was not what we had asked for: it was another amount, or not in dollars. So nothing was paid by it, and what was open of your booking still is.",
  },
  not_enough: {
    booking: "not",
    text: "What arrived was less than what we had asked for, and the rest did not come in time.",
  },
  agreed: {
    booking: "apart",
    text: "We agreed with you to send this back.",
  },
  external: {
    booking: "apart",
    text: "We sent this back to you ourselves.",
  },
} satisfies Record<string, { booking: Booking; text: string }>;

const subjects = {
  not: ({ amount, vacationTitle }) =>
    `Not booked: your ${amount} for ${vacationTitle} is on its way back`,
  stands: ({ amount }) => `${amount} that you paid too much is on its way back`,
  open: ({ amount, vacationTitle }) =>
    `Not paid: your ${amount} for ${vacationTitle} is on its way back`,
  over: ({ amount, vacationTitle }) => `Your ${amount} for ${vacationTitle} is on its way back`,
  apart: ({ amount, vacationTitle }) => `${amount} for ${vacationTitle} is on its way back`,
} satisfies Record<Booking, (props: PaymentRefunded) => string>;

const outcomes = {
  not: "Your places are not booked",
  stands: "Your booking stands",
  open: "This did not count as a payment",
  over: "Your booking is cancelled",
  apart: "As we agreed",
} satisfies Record<Booking, string>;

/** Money went back: why, how much, and when it arrives (rule 37). */
export function paymentRefunded(props: PaymentRefunded): Mail {
  return {
    subject: subjects[bookingOf(props)](props),
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function bookingOf({ why }: PaymentRefunded): Booking {
  return reasons[why].booking;
}

function Message(props: PaymentRefunded) {
  return (
    <MailFrame sender={props} preview={`We are sending ${props.amount} back.`}>
      <Eyebrow>{outcome(props)}</Eyebrow>
      <Name>Your money is on its way back</Name>
      <Paragraph>{reasons[props.why].text}</Paragraph>
      <Paragraph>{promise(props)}</Paragraph>
      <Part>What is sent back</Part>
      <Rows caption="What is sent back" align="left" rows={facts(props)} />
      {bookingOf(props) === "not" ? <Paragraph>{regret}</Paragraph> : null}
    </MailFrame>
  );
}

function textOf(props: PaymentRefunded): string {
  return plainText([
    `YOUR MONEY IS ON ITS WAY BACK\n${outcome(props)}.`,
    paragraph(reasons[props.why].text),
    paragraph(promise(props)),
    table("What is sent back", facts(props), "left"),
    ...(bookingOf(props) === "not" ? [paragraph(regret)] : []),
    colophon(props),
  ]);
}

// What else there is to buy has no place in a mail about money (P40).
const regret = "We are sorry.";

function outcome(props: PaymentRefunded): string {
  return outcomes[bookingOf(props)];
}

function promise(props: PaymentRefunded): string {
  const { amount, returnsTo, arrival } = props;
  const made = bookingOf(props) === "not" ? "We made no booking, and" : "We";
  return `${made} sent ${amount} back to ${returnsTo}. ${arrival ? `Banks usually take ${arrival} to show it.` : "It is there now."} You need do nothing.`;
}

function facts(props: PaymentRefunded) {
  return [
    { label: "Vacation", value: props.vacationTitle },
    { label: "First day", value: props.startsOn },
    { label: "Paid", value: `${props.paidAmount}, ${props.paidOn}` },
    { label: "Sent back", value: `${props.amount}, to ${props.returnsTo}`, strong: true },
    { label: "To quote to us", value: props.paymentReference },
  ];
}
