import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type PaymentReturned = Sender & {
  bookingUrl: string;
  payUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** "check 1042". */
  what: string;
  /** The day on which our bank had it. */
  on: string;
  amount: string;
  total: string;
  paid: string;
  /** What is open of the booking now; null where nothing is. */
  open: string | null;
};

/** A bank did not honor a check or a transfer: what was paid by it is owed again. */
export function paymentReturned(props: PaymentReturned): Mail {
  const { amount, vacationTitle, reference } = props;
  return {
    subject: `Not paid after all: ${amount} for ${vacationTitle} (${reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: PaymentReturned) {
  const { open, payUrl, bookingUrl } = props;
  return (
    <MailFrame sender={props} preview={opening(props)}>
      <Eyebrow>About a payment</Eyebrow>
      <Name>A payment did not go through</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{advice(props)}</Paragraph>
      {open ? (
        <MainButton href={payUrl}>{`Pay ${open}`}</MainButton>
      ) : (
        <MainButton href={bookingUrl}>See your booking</MainButton>
      )}
      <Part>How it stands</Part>
      <Rows caption="How it stands" align="right" rows={money(props)} />
      <Part>For</Part>
      <Rows caption="For" align="left" rows={facts(props)} />
    </MailFrame>
  );
}

function textOf(props: PaymentReturned): string {
  const { open, payUrl, bookingUrl } = props;
  return plainText([
    "A PAYMENT DID NOT GO THROUGH",
    paragraph(opening(props)),
    paragraph(advice(props)),
    open ? `Pay ${open}:\n${payUrl}` : `See your booking:\n${bookingUrl}`,
    table("How it stands", money(props), "right"),
    table("For", facts(props), "left"),
    colophon(props),
  ]);
}

function opening({ what, on, amount }: PaymentReturned): string {
  return `We had your ${what} on ${on} and counted ${amount} as paid. Your bank did not honor it, so that amount is not paid.`;
}

function advice({ open }: PaymentReturned): string {
  return open
    ? `${open} is open for this booking now. Please pay it by card, or ask your bank what went wrong and write to our support.`
    : "You need do nothing.";
}

function money({ amount, total, paid, open }: PaymentReturned) {
  return [
    { label: "Not honored", value: amount },
    { label: "The price", value: total },
    { label: "Paid in all", value: paid },
    { label: "Left to pay", value: open ?? "Nothing", strong: true },
  ];
}

function facts({ vacationTitle, startsOn, reference, what }: PaymentReturned) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
    { label: "What you paid by", value: what },
  ];
}
