import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type DebtAnnounced = Sender & {
  payUrl: string;
  bookingUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** "IV-000123". */
  bill: string;
  amount: string;
  dueOn: string;
  /** The first day on which it may leave. */
  handOn: string;
};

/** That a bill goes to the collection agency, from which day on, what it gets, and how that is prevented. */
export function debtAnnounced(props: DebtAnnounced): Mail {
  const { amount, vacationTitle, reference } = props;
  return {
    subject: `Before we hand it on: ${amount} for ${vacationTitle} (${reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

const title = "This is still unpaid";

function Message(props: DebtAnnounced) {
  return (
    <MailFrame sender={props} preview={opening(props)}>
      <Eyebrow>Before we hand it on</Eyebrow>
      <Name>{title}</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{what}</Paragraph>
      <Paragraph>{prevented(props)}</Paragraph>
      <MainButton href={props.payUrl}>{`Pay ${props.amount}`}</MainButton>
      <Part>For</Part>
      <Rows caption="For" align="left" rows={facts(props)} />
      <Paragraph>{keepPrivate}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: DebtAnnounced): string {
  return plainText([
    title.toUpperCase(),
    paragraph(opening(props)),
    paragraph(what),
    paragraph(prevented(props)),
    `Pay ${props.amount}:\n${props.payUrl}`,
    table("For", facts(props), "left"),
    paragraph(keepPrivate),
    colophon(props),
  ]);
}

function opening({ bill, amount, dueOn, handOn }: DebtAnnounced): string {
  return `${amount} of ${bill} was to be paid by ${dueOn}. Two of our people have agreed to hand this bill to the collection agency Ridgeline Recovery, on ${handOn} at the soonest.`;
}

const what =
  "The agency would get your name, your address, your email and the open bill, to collect this bill and for nothing else. Our privacy policy names the one case in which that may be. Every time something leaves, it is on record, and you can see it.";

function prevented({ handOn }: DebtAnnounced): string {
  return `Nothing leaves if you pay before ${handOn}, tell us that the bill is wrong, or agree with us on when you pay. If you pay later, the agency is asked to delete what it has.`;
}

const keepPrivate =
  "The link in this mail opens your booking without a password, so pass it on with care.";

function facts({ vacationTitle, startsOn, reference, bill }: DebtAnnounced) {
  return [
    { label: "Bill", value: bill },
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
  ];
}
