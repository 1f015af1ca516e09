import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type SurplusWaits = Sender & {
  /** Where it is decided what becomes of it. */
  decideUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** What is beyond what was owed, and all that came. */
  amount: string;
  came: string;
  /** "check 1042". */
  cameBy: string;
  receivedOn: string;
  /** With its zone. */
  decideBy: string;
};

/** More came than was owed: what may become of the rest, and what does where nobody says so (rule 42). */
export function surplusWaits(props: SurplusWaits): Mail {
  const { amount, vacationTitle } = props;
  return {
    subject: `${amount} more than you owe for ${vacationTitle}: what becomes of it?`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: SurplusWaits) {
  return (
    <MailFrame sender={props} preview={opening(props)}>
      <Eyebrow>You paid more than you owe</Eyebrow>
      <Name>You decide about your money</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{choice(props)}</Paragraph>
      <MainButton href={props.decideUrl}>Decide</MainButton>
      <Paragraph>{silence(props)}</Paragraph>
      <Part>What it is about</Part>
      <Rows caption="What it is about" align="left" rows={facts(props)} />
    </MailFrame>
  );
}

function textOf(props: SurplusWaits): string {
  return plainText([
    "YOU DECIDE ABOUT YOUR MONEY",
    paragraph(opening(props)),
    paragraph(choice(props)),
    `Decide:\n${props.decideUrl}`,
    paragraph(silence(props)),
    table("What it is about", facts(props), "left"),
    colophon(props),
  ]);
}

function opening({ came, cameBy, amount, reference }: SurplusWaits): string {
  return `${came} came from you by ${cameBy} for booking ${reference}. That is ${amount} more than you owed. Your booking is as it was, and your money is safe with us.`;
}

function choice({ decideBy }: SurplusWaits): string {
  return `Until ${decideBy} you decide: you keep it as credit in your account, or you have it back.`;
}

function silence({ amount }: SurplusWaits): string {
  return `If we hear nothing from you by then, we send ${amount} back by check or bank transfer, as you paid it. You need do nothing for that.`;
}

function facts({ vacationTitle, startsOn, came, receivedOn, decideBy, ...rest }: SurplusWaits) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Came", value: `${came}, ${receivedOn}` },
    { label: "More than you owe", value: rest.amount },
    { label: "You decide until", value: decideBy, strong: true },
    { label: "To quote to us", value: rest.reference },
  ];
}
