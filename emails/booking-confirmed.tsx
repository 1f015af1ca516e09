import { MailFrame } from "./parts/mail-frame";
import { colophon, heading, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type BookingConfirmed = Sender & {
  bookingUrl: string;
  reference: string;
  vacationTitle: string;
  vacationSlug: string;
  startsOn: string;
  endsOn: string;
  travellers: { label: string; room: string }[];
  lines: { label: string; amount: string }[];
  total: string;
  paid: string;
  due: { amount: string; on: string } | null;
  detailsDueOn: string | null;
  cancellation: string;
  /** The wide poster: `cid:…` of an attached PNG, or an address of ours. */
  posterSrc?: string;
};

/** Places are booked and paid for as far as was due. The confirmation and a calendar file are attached. */
export function bookingConfirmed(props: BookingConfirmed): Mail {
  return {
    subject: `Booked: ${props.vacationTitle}, ${props.startsOn} (${props.reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: BookingConfirmed) {
  const { vacationTitle, posterSrc, bookingUrl } = props;
  const href = new URL(`/vacations/${encodeURIComponent(props.vacationSlug)}`, props.appUrl).href;
  const steps = nextSteps(props);
  return (
    <MailFrame
      sender={props}
      preview={`Your places are booked from ${props.startsOn} to ${props.endsOn}. Reference ${props.reference}.`}
      poster={posterSrc ? { src: posterSrc, alt: `Poster of ${vacationTitle}`, href } : undefined}
    >
      <Eyebrow>Your places are booked</Eyebrow>
      <Name>{vacationTitle}</Name>
      <Paragraph>{opening}</Paragraph>
      <MainButton href={bookingUrl}>See your booking</MainButton>
      <Part>Your booking</Part>
      <Rows caption="Your booking" align="left" rows={facts(props)} />
      <Part>What happens next</Part>
      {steps.map((step) => (
        <Paragraph key={step}>{step}</Paragraph>
      ))}
      <Part>What it costs</Part>
      <Rows caption="What it costs" align="right" rows={money(props)} />
      <Part>If you have to cancel</Part>
      <Paragraph>{props.cancellation}</Paragraph>
      <Paragraph>{keepPrivate}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: BookingConfirmed): string {
  return plainText([
    `${props.vacationTitle.toUpperCase()}\nYour places are booked.`,
    paragraph(opening),
    `See your booking:\n${props.bookingUrl}`,
    table("Your booking", facts(props), "left"),
    `${heading("What happens next")}\n${nextSteps(props).map(paragraph).join("\n\n")}`,
    table("What it costs", money(props), "right"),
    `${heading("If you have to cancel")}\n${paragraph(props.cancellation)}`,
    paragraph(keepPrivate),
    colophon(props),
  ]);
}

const opening =
  "Thank you. Your places are yours. Your confirmation is attached as a PDF, together with a file that puts the days into your calendar.";

const keepPrivate =
  "The link in this mail opens your booking without a password. Whoever has it can see the booking, so pass it on with care.";

function facts({ reference, startsOn, endsOn, travellers }: BookingConfirmed) {
  return [
    { label: "Reference", value: reference },
    { label: "First day", value: startsOn },
    { label: "Last day", value: endsOn },
    ...travellers.map(({ label, room }) => ({ label, value: room })),
  ];
}

function money({ lines, total, paid, due }: BookingConfirmed) {
  return [
    ...lines.map(({ label, amount }) => ({ label, value: amount })),
    { label: "Total", value: total, strong: true },
    { label: "Paid", value: paid },
    { label: "Left to pay", value: due?.amount ?? "Nothing", strong: due !== null },
  ];
}

function nextSteps({ due, detailsDueOn }: BookingConfirmed): string[] {
  const details = detailsDueOn
    ? `Tell us the travellers’ names and birth dates by ${detailsDueOn}.`
    : null;
  const balance = due ? `The balance of ${due.amount} is due by ${due.on}.` : null;
  const steps = [balance, details].filter((step) => step !== null);
  return steps.length > 0 ? steps : ["Nothing for now: all is paid, and we have what we need."];
}
