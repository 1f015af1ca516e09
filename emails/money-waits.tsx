import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type MoneyWaits = Sender & {
  /** Where it is decided what becomes of it. */
  decideUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  amount: string;
  /** When the money reached us, with its zone, and until when it is decided. */
  paidOn: string;
  decideBy: string;
};

/** Money came when its places were gone: what may become of it, and what does where nobody says so (rule 37). */
export function moneyWaits(props: MoneyWaits): Mail {
  const { amount, vacationTitle } = props;
  return {
    subject: `Not booked yet: what becomes of your ${amount} for ${vacationTitle}?`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: MoneyWaits) {
  return (
    <MailFrame sender={props} preview={opening(props)}>
      <Eyebrow>Your places are not booked</Eyebrow>
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

function textOf(props: MoneyWaits): string {
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

function opening({ amount }: MoneyWaits): string {
  return `Your ${amount} arrived after the time for which we held your places, and by then other travellers had taken them. So they are not booked, and your money is safe with us.`;
}

function choice({ decideBy }: MoneyWaits): string {
  return `Until ${decideBy} you decide: you have it back at once, you keep it as credit in your account, you go on another date at the price that you paid, or you wait whether the same places come free again, and take them.`;
}

function silence({ amount }: MoneyWaits): string {
  return `If we hear nothing from you by then, we send ${amount} back to the card that you paid with. You need do nothing for that.`;
}

function facts({ vacationTitle, startsOn, amount, paidOn, decideBy, reference }: MoneyWaits) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Paid", value: `${amount}, ${paidOn}` },
    { label: "You decide until", value: decideBy, strong: true },
    { label: "To quote to us", value: reference },
  ];
}
