import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type CreditKept = Sender & {
  /** Where it stands, and goes back when it is wanted. */
  creditUrl: string;
  reference: string;
  vacationTitle: string;
  amount: string;
  keptOn: string;
  /** How it came: it goes back by that way. */
  backTo: "card" | "credit" | "hand";
};

/** Money is kept as its payer's credit: what it pays, that it never lapses, and how it goes back (rule 37). */
export function creditKept(props: CreditKept): Mail {
  return {
    subject: `${props.amount} is kept as your credit`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: CreditKept) {
  return (
    <MailFrame sender={props} preview={opening(props)}>
      <Eyebrow>Your credit</Eyebrow>
      <Name>{props.amount} is kept for you</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{back(props)}</Paragraph>
      <MainButton href={props.creditUrl}>See your credit</MainButton>
      <Part>What it is about</Part>
      <Rows caption="What it is about" align="left" rows={facts(props)} />
    </MailFrame>
  );
}

function textOf(props: CreditKept): string {
  return plainText([
    `${props.amount.toUpperCase()} IS KEPT FOR YOU`,
    paragraph(opening(props)),
    paragraph(back(props)),
    `See your credit:\n${props.creditUrl}`,
    table("What it is about", facts(props), "left"),
    colophon(props),
  ]);
}

function opening({ amount }: CreditKept): string {
  return `As you chose, we keep your ${amount} as credit in your account. When something of a booking in your account is open, you can pay it with this. Nothing is taken from it unless you say so, and it never lapses.`;
}

const ways = {
  card: "to the card that you paid with",
  hand: "to you by check or bank transfer, as you paid it",
  credit: "to where it came from",
} satisfies Record<CreditKept["backTo"], string>;

function back({ backTo }: CreditKept): string {
  return `You can have it back at any time: on the page of your invoices, one press sends what is left ${ways[backTo]}. Should your bank not take it any more, we write to you and send it another way.`;
}

function facts({ vacationTitle, amount, keptOn, reference }: CreditKept) {
  return [
    { label: "Paid for", value: vacationTitle },
    { label: "Credit", value: amount, strong: true },
    { label: "Kept since", value: keptOn },
    { label: "To quote to us", value: reference },
  ];
}
