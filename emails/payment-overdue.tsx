import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type PaymentOverdue = Sender & {
  /** How firm it is: 2 is the first that is late, 5 the last. */
  level: number;
  payUrl: string;
  bookingUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** All that is late, and since when the oldest part is. */
  amount: string;
  since: string;
  bills: readonly { name: string; dueOn: string; open: string }[];
  /** What they have with us of other bookings, which is taken off all that; null where nothing is. */
  credit: string | null;
  /** The late fee that comes with it, by a bill of its own: what it is a part of in words. Null where none does. */
  fee: { name: string; words: string; amount: string; dueOn: string } | null;
  /** The day from which there is one; null where there will be none. */
  feeFrom: { on: string; percent: number } | null;
};

type Words = { eyebrow: string; title: string; subject: string; what: string };

/** Friendly first, and plainer each time; never a threat. */
const byLevel: Readonly<Record<number, Words>> = {
  2: {
    ...{ eyebrow: "A reminder", title: "A payment is late", subject: "A payment is late" },
    what: "Perhaps it slipped your mind. Please pay it now, and everything is as it was.",
  },
  3: {
    ...{ eyebrow: "Second reminder", title: "Your payment is still late" },
    subject: "Second reminder",
    what: "Please pay it this week. If you cannot pay it all at once, pay a part, or write to us and we find a way together.",
  },
  4: {
    ...{ eyebrow: "Last reminder", title: "Please pay, or talk to us" },
    subject: "Last reminder",
    what: "Please pay it now or write to us today. If it stays unpaid we may cancel the booking under its cancellation terms, as our booking terms say; we would rather not.",
  },
  5: {
    ...{ eyebrow: "Final notice", title: "This is still unpaid", subject: "Final notice" },
    what: "Please pay it, or write to us so that we can agree on how. After this we decide what happens with the debt; before anything leaves our house you hear from us again.",
  },
};

const firmest = 5;

/** What is late: how much, since when, for what, and one way to pay it. */
export function paymentOverdue(props: PaymentOverdue): Mail {
  const words = byLevel[props.level] ?? byLevel[firmest];
  if (!words) throw new Error(`Nothing is said at level ${props.level}.`);
  return {
    subject: `${words.subject}: ${props.amount} for ${props.vacationTitle} (${props.reference})`,
    body: <Message {...props} words={words} />,
    text: textOf(props, words),
  };
}

function Message(props: PaymentOverdue & { words: Words }) {
  const { words } = props;
  return (
    <MailFrame sender={props} preview={opening(props)}>
      <Eyebrow>{words.eyebrow}</Eyebrow>
      <Name>{words.title}</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{words.what}</Paragraph>
      {besideWords(props).map((said) => (
        <Paragraph key={said}>{said}</Paragraph>
      ))}
      <MainButton href={props.payUrl}>{`Pay ${props.amount}`}</MainButton>
      <Paragraph>{howToPay}</Paragraph>
      <Part>What is late</Part>
      <Rows caption="What is late" align="right" rows={money(props)} />
      <Part>For</Part>
      <Rows caption="For" align="left" rows={facts(props)} />
      <Paragraph>{somethingWrong}</Paragraph>
      <Paragraph>{keepPrivate}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: PaymentOverdue, words: Words): string {
  return plainText([
    words.title.toUpperCase(),
    paragraph(opening(props)),
    paragraph(words.what),
    ...besideWords(props).map(paragraph),
    `Pay ${props.amount}:\n${props.payUrl}\n\n${paragraph(howToPay)}`,
    table("What is late", money(props), "right"),
    table("For", facts(props), "left"),
    paragraph(somethingWrong),
    paragraph(keepPrivate),
    colophon(props),
  ]);
}

function opening({ amount, since, vacationTitle, startsOn }: PaymentOverdue): string {
  return `${amount} for ${vacationTitle}, ${startsOn}, was to be paid by ${since}, and has not reached us.`;
}

function besideWords(props: PaymentOverdue): string[] {
  if (!props.credit) return feeWords(props);
  const credit = `You have ${props.credit} of credit with us, which is taken off here already. To pay with it, open your booking while you are signed in.`;
  return [credit, ...feeWords(props)];
}

function feeWords({ fee, feeFrom }: PaymentOverdue): string[] {
  if (fee)
    return [
      `As your booking terms say, there is a late fee of ${fee.amount} now. ${fee.words}. It is invoice ${fee.name}, to be paid by ${fee.dueOn}, and it is asked once for this bill.`,
    ];
  if (!feeFrom) return [];
  return [
    `If it is not paid before ${feeFrom.on}, a late fee of ${feeFrom.percent} percent of what is then still due is added, as your booking terms say.`,
  ];
}

const howToPay =
  "You may pay it in parts as well. You pay by card on the page of Stripe; your card number never reaches us. If you have paid in the last minutes, you need do nothing.";
const somethingWrong =
  "Is something wrong with this bill? Tell us by the link below before you pay it, and a person looks at it.";
const keepPrivate =
  "The link in this mail opens your booking without a password, so pass it on with care.";

function money({ bills, amount }: PaymentOverdue) {
  return [
    ...bills.map(({ name, dueOn, open }) => ({ label: `${name}, due ${dueOn}`, value: open })),
    { label: "To be paid now", value: amount, strong: true },
  ];
}

function facts({ vacationTitle, startsOn, reference }: PaymentOverdue) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
  ];
}
