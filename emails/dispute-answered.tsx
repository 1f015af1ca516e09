import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type DisputeAnswered = Sender & {
  bookingUrl: string;
  payUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** "IV-000123". */
  bill: string;
  /** What a clerk answered, in a sentence or two. */
  told: string;
  /** Whether we agree. */
  upheld: boolean;
  /** What is open of the booking, where it is asked for. */
  open: string | null;
};

/** What we answer to who said that a bill is not right. */
export function disputeAnswered(props: DisputeAnswered): Mail {
  const { bill, vacationTitle, reference } = props;
  return {
    subject: `Our answer about ${bill} for ${vacationTitle} (${reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: DisputeAnswered) {
  const { open, payUrl, bookingUrl, told } = props;
  return (
    <MailFrame sender={props} preview={told}>
      <Eyebrow>About a bill</Eyebrow>
      <Name>{title(props)}</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{told}</Paragraph>
      {open ? (
        <MainButton href={payUrl}>{`Pay ${open}`}</MainButton>
      ) : (
        <MainButton href={bookingUrl}>See your booking</MainButton>
      )}
      <Paragraph>{notContent}</Paragraph>
      <Part>For</Part>
      <Rows caption="For" align="left" rows={facts(props)} />
    </MailFrame>
  );
}

function textOf(props: DisputeAnswered): string {
  const { open, payUrl, bookingUrl, told } = props;
  return plainText([
    title(props).toUpperCase(),
    paragraph(opening(props)),
    paragraph(told),
    open ? `Pay ${open}:\n${payUrl}` : `See your booking:\n${bookingUrl}`,
    paragraph(notContent),
    table("For", facts(props), "left"),
    colophon(props),
  ]);
}

function title({ upheld }: DisputeAnswered): string {
  return upheld ? "You were right about a bill" : "We looked at your bill";
}

function opening({ bill }: DisputeAnswered): string {
  return `You told us that ${bill} is not right. A person of ours has looked at it.`;
}

const notContent =
  "If you see it otherwise, write to our support: somebody else looks at it then, and at what you write.";

function facts({ vacationTitle, startsOn, reference, bill }: DisputeAnswered) {
  return [
    { label: "Bill", value: bill },
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
  ];
}
