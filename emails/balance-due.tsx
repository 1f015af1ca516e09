import { type Due, dueBy } from "./parts/due";
import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type BalanceDue = Sender & {
  /** With the bill for the first time, or again because its day comes near. */
  occasion: "bill" | "reminder";
  /** Where it is paid. */
  payUrl: string;
  bookingUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  total: string;
  paid: string;
  /** What is open, and by when; null where all is paid already. */
  due: Due | null;
  /** It is taken by itself, from the card that was kept for it. */
  collected: boolean;
  /** "TEST-IV-000123", where the bill is attached. */
  invoice: string | null;
};

/** A bill, or a reminder of one before its day: what is open, by when, and one way to pay it. */
export function balanceDue(props: BalanceDue): Mail {
  return { subject: subjectOf(props), body: <Message {...props} />, text: textOf(props) };
}

function subjectOf({ occasion, due, vacationTitle, reference }: BalanceDue): string {
  if (!due) return `Your invoice for ${vacationTitle}: nothing is left to pay (${reference})`;
  const what = occasion === "bill" ? "Your invoice" : "A reminder";
  return `${what}: ${due.amount} for ${vacationTitle} ${dueBy(due)} (${reference})`;
}

function Message(props: BalanceDue) {
  const { due, occasion } = props;
  return (
    <MailFrame sender={props} preview={opening(props)}>
      <Eyebrow>{occasion === "bill" ? "Your invoice" : "A reminder"}</Eyebrow>
      <Name>{titleOf(props)}</Name>
      <Paragraph>{opening(props)}</Paragraph>
      {due ? (
        <>
          <MainButton href={props.payUrl}>{`Pay ${due.amount}`}</MainButton>
          <Paragraph>{waysOf(props)}</Paragraph>
        </>
      ) : (
        <MainButton href={props.bookingUrl}>See your booking</MainButton>
      )}
      <Part>What is open</Part>
      <Rows caption="What is open" align="right" rows={money(props)} />
      <Part>For</Part>
      <Rows caption="For" align="left" rows={facts(props)} />
      <Paragraph>{keepPrivate}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: BalanceDue): string {
  const { due } = props;
  return plainText([
    titleOf(props).toUpperCase(),
    paragraph(opening(props)),
    due
      ? `Pay ${due.amount}:\n${props.payUrl}\n\n${paragraph(waysOf(props))}`
      : `See your booking:\n${props.bookingUrl}`,
    table("What is open", money(props), "right"),
    table("For", facts(props), "left"),
    paragraph(keepPrivate),
    colophon(props),
  ]);
}

function titleOf({ due }: BalanceDue): string {
  return due ? "The balance of your vacation" : "Your vacation is paid";
}

function opening({ due, collected, invoice, vacationTitle, startsOn }: BalanceDue): string {
  const attached = invoice ? ` Invoice ${invoice} is attached as a PDF.` : "";
  if (!due)
    return `All of ${vacationTitle}, ${startsOn}, is paid, so this invoice is for your papers.${attached}`;
  const open = `${due.amount} is open for ${vacationTitle}, ${startsOn}.`;
  if (collected)
    return `${open} We take it from the card that you let us keep, when it is due on ${due.on}: you need do nothing.${attached}`;
  return due.late
    ? `${open} It has been due since ${due.on}: please pay it now.${attached}`
    : `${open} Please pay it by ${due.on}, 11:59 PM in New York.${attached}`;
}

function waysOf({ collected }: BalanceDue): string {
  return collected
    ? "If you would rather pay it yourself, do so before that day, and nothing is taken."
    : parts;
}

const parts =
  "You may pay it in parts as well. You pay by card on the page of Stripe; your card number never reaches us. If you have paid in the last minutes, you need do nothing.";
const keepPrivate =
  "The link in this mail opens your booking without a password, so pass it on with care.";

function money({ total, paid, due }: BalanceDue) {
  return [
    { label: "The price", value: total },
    { label: "Paid so far", value: paid },
    { label: "Open", value: due?.amount ?? "Nothing", strong: true },
  ];
}

function facts({ vacationTitle, startsOn, reference, due }: BalanceDue) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
    ...(due ? [{ label: "Due", value: due.on, strong: true }] : []),
  ];
}
