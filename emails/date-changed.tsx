import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { type DoneByUs, notYou, wish } from "./parts/who-did-it";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type DateChanged = Sender &
  DoneByUs & {
    bookingUrl: string;
    payUrl: string;
    reference: string;
    vacationTitle: string;
    /** The days of before, and of now. */
    before: { startsOn: string; endsOn: string };
    now: { startsOn: string; endsOn: string };
    /** When it was changed, with its zone. */
    changedOn: string;
    /** What the change costs, as a part of the price; null where nothing. */
    fee: string | null;
    /** The price now, in all. */
    total: string;
    paid: string;
    /** What is left to pay, and by when; none where nothing is. */
    due: readonly { amount: string; on: string }[];
    /** By when names and birth dates are wanted. */
    detailsDueOn: string;
    /** The names of the papers that are attached. */
    papers: readonly string[];
  };

/** A booking is for another date now, as somebody wished: which days, what it comes to, and the papers that say so. */
export function dateChanged(props: DateChanged): Mail {
  return {
    subject: `Your date has changed: ${props.vacationTitle}, ${props.now.startsOn} (${props.reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: DateChanged) {
  return (
    <MailFrame sender={props} preview={outcome(props)}>
      <Eyebrow>{wish(props)}</Eyebrow>
      <Name>Your date has changed</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{outcome(props)}</Paragraph>
      {props.fee ? (
        <MainButton href={props.payUrl}>Pay what the change costs</MainButton>
      ) : (
        <MainButton href={props.bookingUrl}>See the booking as it is now</MainButton>
      )}
      <Part>Your days</Part>
      <Rows caption="Your days" align="left" rows={days(props)} />
      <Part>What it comes to</Part>
      <Rows caption="What it comes to" align="right" rows={money(props)} />
      <Paragraph>{attached(props)}</Paragraph>
      <Paragraph>{notYou(props, "changed")}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: DateChanged): string {
  const { fee, payUrl, bookingUrl } = props;
  return plainText([
    "YOUR DATE HAS CHANGED",
    paragraph(opening(props)),
    paragraph(outcome(props)),
    fee ? `Pay what the change costs:\n${payUrl}` : `See the booking as it is now:\n${bookingUrl}`,
    table("Your days", days(props), "left"),
    table("What it comes to", money(props), "right"),
    paragraph(attached(props)),
    paragraph(notYou(props, "changed")),
    colophon(props),
  ]);
}

function opening({ vacationTitle, before, now, changedOn }: DateChanged): string {
  return `On ${changedOn} your booking of ${vacationTitle} was moved from ${before.startsOn} to ${now.startsOn}. Your new places are yours, and the ones of before are on sale again.`;
}

function outcome({ total, fee, due }: DateChanged): string {
  const [first, ...more] = due;
  const price = fee
    ? `Your price stays, and the change costs ${fee}: together ${total}. The change is done once that is paid.`
    : `Your price stays ${total}.`;
  if (!first) return `${price} It is paid, and you owe nothing.`;
  const then = more.length > 0 ? "; the rest follows on the days below" : "";
  return `${price} What you have paid counts. ${first.amount} is due by ${first.on}${then}.`;
}

function days({ before, now, detailsDueOn }: DateChanged) {
  return [
    { label: "Before", value: `${before.startsOn} to ${before.endsOn}` },
    { label: "Now", value: `${now.startsOn} to ${now.endsOn}`, strong: true },
    { label: "Names and birth dates by", value: detailsDueOn },
  ];
}

function money({ total, fee, paid, due }: DateChanged) {
  return [
    ...(fee ? [{ label: "Fee for another date, as a part of the price", value: fee }] : []),
    { label: "The price", value: total },
    { label: "You have paid", value: paid },
    ...due.map(({ amount, on }) => ({ label: `Due by ${on}`, value: amount, strong: true })),
  ];
}

function attached({ papers }: DateChanged): string {
  const anew =
    "The calendar file puts your new days in the place of the ones before. Your confirmation is written anew: you find it among the booking’s documents.";
  if (papers.length === 0) return anew;
  return `Attached as PDFs: ${papers.join(", ")}. They take back what was billed, and bill what is due now. ${anew}`;
}
