import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { type DoneByUs, notYou, wish } from "./parts/who-did-it";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type BookingCancelled = Sender &
  DoneByUs & {
    /** We cancelled its departure, and not whoever travels. */
    byUs: boolean;
    bookingUrl: string;
    payUrl: string;
    reference: string;
    vacationTitle: string;
    startsOn: string;
    /** When it was cancelled, with its zone. */
    cancelledOn: string;
    price: string;
    kept: string;
    /** What came in of it before. */
    paid: string;
    /** What goes back to the card; null where nothing does. */
    back: string | null;
    /** What of the kept was not paid before, and by when; null where nothing is. */
    left: { amount: string; on: string } | null;
    /** The names of the papers that are attached. */
    papers: readonly string[];
  };

/** A booking was cancelled, by its traveller or by us: what is kept, what goes back, and the papers that say so. */
export function bookingCancelled(props: BookingCancelled): Mail {
  return {
    subject: `Cancelled: ${props.vacationTitle}, ${props.startsOn} (${props.reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: BookingCancelled) {
  return (
    <MailFrame sender={props} preview={outcome(props)}>
      <Eyebrow>{props.byUs ? "From us" : wish(props)}</Eyebrow>
      <Name>Your booking is cancelled</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{outcome(props)}</Paragraph>
      {props.left ? (
        <MainButton href={props.payUrl}>{`Pay ${props.left.amount}`}</MainButton>
      ) : (
        <MainButton href={props.bookingUrl}>See what became of it</MainButton>
      )}
      <Part>What it comes to</Part>
      <Rows caption="What it comes to" align="right" rows={money(props)} />
      <Part>What was cancelled</Part>
      <Rows caption="What was cancelled" align="left" rows={facts(props)} />
      <Paragraph>{attached(props)}</Paragraph>
      {props.byUs ? null : <Paragraph>{notYou(props, "cancelled")}</Paragraph>}
    </MailFrame>
  );
}

function textOf(props: BookingCancelled): string {
  const { left } = props;
  return plainText([
    "YOUR BOOKING IS CANCELLED",
    paragraph(opening(props)),
    paragraph(outcome(props)),
    left ? `Pay ${left.amount}:\n${props.payUrl}` : `See what became of it:\n${props.bookingUrl}`,
    table("What it comes to", money(props), "right"),
    table("What was cancelled", facts(props), "left"),
    paragraph(attached(props)),
    props.byUs ? null : paragraph(notYou(props, "cancelled")),
    colophon(props),
  ]);
}

function opening({ vacationTitle, startsOn, cancelledOn, byUs }: BookingCancelled): string {
  if (byUs)
    return `We had to cancel ${vacationTitle}, ${startsOn}, and on ${cancelledOn} your booking with it.`;
  return `${vacationTitle}, ${startsOn}, was cancelled on ${cancelledOn}. Its places are on sale again.`;
}

function outcome({ kept, back, left, byUs }: BookingCancelled): string {
  if (byUs)
    return back
      ? `We keep nothing of the price. All that you paid, ${back}, goes back to where it came from, within 14 days at the latest.`
      : "We keep nothing of the price, and you owe nothing.";
  if (left)
    return `Of the price we keep ${kept}, as was agreed. ${left.amount} of that is not paid yet: please pay it by ${left.on}.`;
  if (!back) return `Of the price we keep ${kept}, as was agreed. You owe nothing.`;
  return `Of the price we keep ${kept}, as was agreed, and ${back} goes back the way it came. Banks usually take 5 to 10 business days to show it.`;
}

function money({ price, kept, paid, back, left }: BookingCancelled) {
  return [
    { label: "The price", value: price },
    { label: "We keep of it", value: kept },
    { label: "You had paid", value: paid },
    ...(back ? [{ label: "Goes back", value: back, strong: true }] : []),
    ...(left ? [{ label: "Left to pay", value: left.amount, strong: true }] : []),
  ];
}

function facts({ vacationTitle, startsOn, reference, cancelledOn }: BookingCancelled) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
    { label: "Cancelled", value: cancelledOn },
  ];
}

function attached({ papers, byUs }: BookingCancelled): string {
  const calendar = "The calendar file that is attached takes the days out of your calendar.";
  if (papers.length === 0) return calendar;
  return `Attached as PDFs: ${papers.join(", ")}. They take back what was billed${byUs ? "" : ", and bill what we keep"}. ${calendar}`;
}
