import { goesBack } from "./parts/goes-back";
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
    /** The price of before, where we agreed on that of the new date instead; null where it stays. */
    priceBefore: string | null;
    /** What the change costs, as a part of the price; null where nothing. */
    fee: string | null;
    /** What was paid beyond the price and goes back; null where nothing. */
    back: string | null;
    /** Whether it comes to more than before: that is due at once. */
    more: boolean;
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
      {props.more ? (
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
  const { more, payUrl, bookingUrl } = props;
  return plainText([
    "YOUR DATE HAS CHANGED",
    paragraph(opening(props)),
    paragraph(outcome(props)),
    more ? `Pay what the change costs:\n${payUrl}` : `See the booking as it is now:\n${bookingUrl}`,
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

function outcome(props: DateChanged): string {
  const { back, due } = props;
  const [first, ...others] = due;
  const price = priceOf(props);
  if (back) return `${price} ${goesBack(back)}`;
  if (!first) return `${price} It is paid, and you owe nothing.`;
  const then = others.length > 0 ? "; the rest follows on the days below" : "";
  return `${price} What you have paid counts. ${first.amount} is due by ${first.on}${then}.`;
}

function priceOf({ priceBefore, fee, total, more }: DateChanged): string {
  const done = more ? " The change is done once what it comes to more is paid." : "";
  if (priceBefore) {
    const cost = fee ? `, with ${fee} for the change` : "";
    return `As you agreed with us, your price is the one of the new date${cost}: ${total} instead of ${priceBefore}.${done}`;
  }
  if (!fee) return `Your price stays ${total}.`;
  return `Your price stays, and the change costs ${fee}: together ${total}. The change is done once that is paid.`;
}

function days({ before, now, detailsDueOn }: DateChanged) {
  return [
    { label: "Before", value: `${before.startsOn} to ${before.endsOn}` },
    { label: "Now", value: `${now.startsOn} to ${now.endsOn}`, strong: true },
    { label: "Names and birth dates by", value: detailsDueOn },
  ];
}

function money({ priceBefore, total, fee, paid, back, due }: DateChanged) {
  return [
    ...(priceBefore ? [{ label: "The price before", value: priceBefore }] : []),
    ...(fee ? [{ label: "Fee for another date, as a part of the price", value: fee }] : []),
    { label: "The price", value: total },
    { label: "You have paid", value: paid },
    ...(back ? [{ label: "Goes back", value: back, strong: true }] : []),
    ...due.map(({ amount, on }) => ({ label: `Due by ${on}`, value: amount, strong: true })),
  ];
}

function attached({ papers }: DateChanged): string {
  const anew =
    "The calendar file puts your new days in the place of the ones before. Your confirmation is written anew: you find it among the booking’s documents.";
  if (papers.length === 0) return anew;
  return `Attached as PDFs: ${papers.join(", ")}. They take back what was billed, and bill what is due now. ${anew}`;
}
