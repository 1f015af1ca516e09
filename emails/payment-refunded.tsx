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
  /** How long banks take, "5 to 10 business days". */
  arrival: string;
  /** What the person can quote to us: there is no booking that has a reference. */
  paymentReference: string;
  why: keyof typeof reasons;
};

const reasons = {
  places_taken:
    "Your payment arrived after the time for which we held your places, and by then other travellers had taken them.",
  too_late: "Your payment arrived after the last day on which this departure could be paid for.",
  departure_cancelled:
    "This departure was withdrawn while you were paying, so that nobody can be booked on it.",
  paid_twice:
    "This booking was paid for already, so this payment was one too many. Your booking stands.",
  cancelled: "This booking had been cancelled when your payment arrived.",
};

/** Money that came too late was sent back whole; no booking was made (rule 37). */
export function paymentRefunded(props: PaymentRefunded): Mail {
  return {
    subject: stands(props)
      ? `Your second payment of ${props.amount} is on its way back`
      : `Not booked: your ${props.amount} for ${props.vacationTitle} is on its way back`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function stands({ why }: PaymentRefunded): boolean {
  return why === "paid_twice";
}

function Message(props: PaymentRefunded) {
  return (
    <MailFrame sender={props} preview={`We are sending ${props.amount} back. You owe nothing.`}>
      <Eyebrow>{outcome(props)}</Eyebrow>
      <Name>Your money is on its way back</Name>
      <Paragraph>{reasons[props.why]}</Paragraph>
      <Paragraph>{promise(props)}</Paragraph>
      <Part>What is sent back</Part>
      <Rows caption="What is sent back" align="left" rows={facts(props)} />
      {stands(props) ? null : <Paragraph>{regret}</Paragraph>}
    </MailFrame>
  );
}

function textOf(props: PaymentRefunded): string {
  return plainText([
    `YOUR MONEY IS ON ITS WAY BACK\n${outcome(props)}.`,
    paragraph(reasons[props.why]),
    paragraph(promise(props)),
    table("What is sent back", facts(props), "left"),
    ...(stands(props) ? [] : [paragraph(regret)]),
    colophon(props),
  ]);
}

// What else there is to buy has no place in a mail about money (P40).
const regret = "We are sorry.";

function outcome(props: PaymentRefunded): string {
  return stands(props) ? "Your booking stands" : "Your places are not booked";
}

function promise(props: PaymentRefunded): string {
  const { amount, returnsTo, arrival } = props;
  const made = stands(props) ? "We" : "So we made no booking, and";
  return `${made} sent the whole ${amount} back to ${returnsTo} at once. Banks usually take ${arrival} to show it. You owe nothing, and need do nothing.`;
}

function facts(props: PaymentRefunded) {
  return [
    { label: "Vacation", value: props.vacationTitle },
    { label: "First day", value: props.startsOn },
    { label: "Paid", value: `${props.amount}, ${props.paidOn}` },
    { label: "Sent back", value: `${props.amount}, to ${props.returnsTo}`, strong: true },
    { label: "To quote to us", value: props.paymentReference },
  ];
}
