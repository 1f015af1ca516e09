import { type Due, dueBy } from "./parts/due";
import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type BalanceReceived = Sender & {
  bookingUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** It was taken from the card that was kept for it. */
  collected: boolean;
  /** What came now, and when, with its zone. */
  amount: string;
  receivedOn: string;
  /** "card", "check 1042". */
  paidBy: string;
  /** Of this payment, where more came than was open. */
  goesBack: string | null;
  total: string;
  paid: string;
  /** What is left, and by when; null where all is paid. */
  left: Due | null;
  /** It was too little to confirm the booking, and until then its places are kept for the rest; null where the booking counts. */
  keptUntil: string | null;
};

/** The receipt for a payment of a booking that counts, or whose first was too little: what came, what is paid by now and what remains. */
export function balanceReceived(props: BalanceReceived): Mail {
  return {
    subject: `Paid: ${props.amount} for ${props.vacationTitle} (${props.reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: BalanceReceived) {
  return (
    <MailFrame sender={props} preview={`We have your ${props.amount}. ${outcome(props)}`}>
      <Eyebrow>Thank you</Eyebrow>
      <Name>Your payment is here</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <MainButton href={props.bookingUrl}>See your booking</MainButton>
      <Part>Your receipt</Part>
      <Rows caption="Your receipt" align="right" rows={money(props)} />
      <Part>For</Part>
      <Rows caption="For" align="left" rows={facts(props)} />
    </MailFrame>
  );
}

function textOf(props: BalanceReceived): string {
  return plainText([
    "YOUR PAYMENT IS HERE",
    paragraph(opening(props)),
    `See your booking:\n${props.bookingUrl}`,
    table("Your receipt", money(props), "right"),
    table("For", facts(props), "left"),
    colophon(props),
  ]);
}

function opening(props: BalanceReceived): string {
  const back = props.goesBack
    ? ` That was more than was open: ${props.goesBack} of it is on its way back to you.`
    : "";
  const came = props.collected
    ? `We have taken ${props.amount} from the card that you let us keep, as agreed.`
    : `We have received ${props.amount}.`;
  return `${came}${back} ${outcome(props)}`;
}

function outcome({ left, keptUntil }: BalanceReceived): string {
  if (left && keptUntil)
    return `That is less than the first payment of your booking, which is not confirmed yet: ${left.amount} of it is left to pay. Your places are kept for it until ${keptUntil}. Without it, all that you paid goes back to you.`;
  return left
    ? `${left.amount} is left to pay, ${dueBy(left)}.`
    : "All of your vacation is paid. You owe nothing.";
}

function money({ amount, paidBy, total, paid, left, keptUntil }: BalanceReceived) {
  const open = keptUntil ? "Left of the first payment" : "Left to pay";
  return [
    { label: `Paid now, by ${paidBy}`, value: amount },
    { label: "The price", value: total },
    { label: "Paid in all", value: paid },
    { label: open, value: left?.amount ?? "Nothing", strong: true },
  ];
}

function facts({ vacationTitle, startsOn, reference, receivedOn }: BalanceReceived) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
    { label: "Received", value: receivedOn },
  ];
}
