import { type Due, dueBy } from "./parts/due";
import { goesBack } from "./parts/goes-back";
import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { type DoneByUs, notYou, wish } from "./parts/who-did-it";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type BookingChanged = Sender &
  DoneByUs & {
    bookingUrl: string;
    payUrl: string;
    reference: string;
    vacationTitle: string;
    startsOn: string;
    /** When it was changed, with its zone. */
    changedOn: string;
    /** How many do not travel any more, and how many still do. */
    travellers: number;
    left: number;
    /** The price before, and now. */
    before: string;
    after: string;
    /** What of the difference is kept, as a part of the price now; null where nothing is. */
    kept: string | null;
    /** The price now, line by line. */
    lines: readonly { label: string; amount: string }[];
    paid: string;
    /** What goes back to the card; null where nothing does. */
    back: string | null;
    /** What is to pay next, and by when; null where nothing is. */
    due: Due | null;
    /** The names of the papers that are attached. */
    papers: readonly string[];
  };

/** Some of a booking's travellers do not go any more, as somebody wished: what it comes to now, and the papers that say so. */
export function bookingChanged(props: BookingChanged): Mail {
  return {
    subject: `Changed: ${props.vacationTitle}, ${props.startsOn} (${props.reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: BookingChanged) {
  return (
    <MailFrame sender={props} preview={outcome(props)}>
      <Eyebrow>{wish(props)}</Eyebrow>
      <Name>{title(props)}</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{outcome(props)}</Paragraph>
      <MainButton href={props.bookingUrl}>See the booking as it is now</MainButton>
      <Part>What it comes to</Part>
      <Rows caption="What it comes to" align="right" rows={money(props)} />
      <Part>The price now</Part>
      <Rows caption="The price now" align="right" rows={price(props)} />
      <Paragraph>{attached(props)}</Paragraph>
      <Paragraph>{notYou(props, "changed")}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: BookingChanged): string {
  return plainText([
    title(props).toUpperCase(),
    paragraph(opening(props)),
    paragraph(outcome(props)),
    `See the booking as it is now:\n${props.bookingUrl}`,
    table("What it comes to", money(props), "right"),
    table("The price now", price(props), "right"),
    paragraph(attached(props)),
    paragraph(notYou(props, "changed")),
    colophon(props),
  ]);
}

function people(count: number): string {
  return count === 1 ? "One traveller" : `${count} travellers`;
}

function title({ travellers }: BookingChanged): string {
  return `${people(travellers)} less on your booking`;
}

function opening({ vacationTitle, startsOn, changedOn, travellers, left }: BookingChanged): string {
  const places = travellers === 1 ? "The place is" : "Their places are";
  return `${vacationTitle}, ${startsOn}, was changed on ${changedOn}. ${places} on sale again, and ${people(left).toLowerCase()} will go.`;
}

function outcome({ after, kept, back, due }: BookingChanged): string {
  const price = `Your booking comes to ${after} now${kept ? `, of which ${kept} is what we keep, as was agreed` : ""}.`;
  if (back) return `${price} ${goesBack(back)}`;
  if (due)
    return `${price} What you have paid counts. ${due.amount} is left to pay, ${dueBy(due)}.`;
  return `${price} It is paid, and you owe nothing.`;
}

function money({ before, after, kept, paid, back, due }: BookingChanged) {
  return [
    { label: "The price before", value: before },
    { label: "The price now", value: after },
    ...(kept ? [{ label: "We keep, as a part of it", value: kept }] : []),
    { label: "You have paid", value: paid },
    ...(back ? [{ label: "Goes back", value: back, strong: true }] : []),
    ...(due ? [{ label: `Left to pay, ${dueBy(due)}`, value: due.amount, strong: true }] : []),
  ];
}

function price({ lines, after }: BookingChanged) {
  return [
    ...lines.map(({ label, amount }) => ({ label, value: amount })),
    { label: "Total", value: after, strong: true },
  ];
}

function attached({ papers }: BookingChanged): string {
  const anew = "Your confirmation is written anew: you find it among the booking's documents.";
  if (papers.length === 0) return anew;
  return `Attached as PDFs: ${papers.join(", ")}. They take back what was billed, and bill what is due now. ${anew}`;
}
