import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type Collection = Sender & {
  /** A card was saved; something will be taken from it; or the bank said no: for now, until its holder confirms, or for good. */
  occasion: "kept" | "announced" | "declined" | "authenticate" | "refused";
  bookingUrl: string;
  payUrl: string;
  /** Where it is seen, and taken back. */
  cardUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** What is taken, and when. */
  lines: readonly { amount: string; on: string }[];
  /** What was not taken, and when it was due; null where that is paid by now. */
  due: { amount: string; on: string } | null;
  /** When the bank is asked again; null where it is not. */
  retryOn: string | null;
};

/** What falls due is taken from a card that was kept: that it will be, how much and when, or that it was not. */
export function collection(props: Collection): Mail {
  return { subject: subjectOf(props), body: <Message {...props} />, text: textOf(props) };
}

function subjectOf({ occasion, lines: [next], due, vacationTitle, reference }: Collection) {
  const trip = `${vacationTitle} (${reference})`;
  if (occasion === "kept") return `Your card is saved: what is open of ${trip} is taken by itself`;
  if (occasion === "announced")
    return `We take ${next?.amount ?? "what is open"} on ${next?.on ?? "its day"} for ${trip}`;
  return `Not paid: ${due?.amount ?? "what is open"} for ${trip}`;
}

const titles = {
  kept: "Your card is saved",
  announced: "What we take from your card",
  declined: "Your card was not charged",
  authenticate: "Your bank wants to hear from you",
  refused: "Your card was not charged",
} as const;

function Message(props: Collection) {
  const { occasion, lines } = props;
  const pays = paysOneself(props);
  return (
    <MailFrame sender={props} preview={opening(props)}>
      <Eyebrow>About your card</Eyebrow>
      <Name>{titles[occasion]}</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{advice(props)}</Paragraph>
      {pays ? (
        <MainButton href={props.payUrl}>{`Pay ${props.due?.amount ?? "what is open"}`}</MainButton>
      ) : (
        <MainButton href={props.cardUrl}>See or stop this</MainButton>
      )}
      {lines.length > 0 ? (
        <>
          <Part>What is taken</Part>
          <Rows caption="What is taken" align="right" rows={taken(props)} />
        </>
      ) : null}
      <Part>For</Part>
      <Rows caption="For" align="left" rows={facts(props)} />
      <Paragraph>{keepPrivate}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: Collection): string {
  return plainText([
    titles[props.occasion].toUpperCase(),
    paragraph(opening(props)),
    paragraph(advice(props)),
    paysOneself(props)
      ? `Pay ${props.due?.amount ?? "what is open"}:\n${props.payUrl}`
      : `See or stop this:\n${props.cardUrl}`,
    ...(props.lines.length > 0 ? [table("What is taken", taken(props), "right")] : []),
    table("For", facts(props), "left"),
    paragraph(keepPrivate),
    colophon(props),
  ]);
}

function paysOneself({ occasion }: Collection): boolean {
  return occasion !== "kept" && occasion !== "announced";
}

function opening({ occasion, lines, due, vacationTitle, startsOn }: Collection): string {
  const trip = `${vacationTitle}, ${startsOn}`;
  const [next] = lines;
  if (occasion === "kept")
    return `You let us keep a card, so that what is open of ${trip}, is taken from it when it falls due. Below is every amount and its day. Nothing was charged by saving it.`;
  if (occasion === "announced")
    return `On ${next?.on ?? "its day"} we take ${next?.amount ?? "what is open"} from the card that you let us keep, for ${trip}. You need do nothing.`;
  const amount = due?.amount ?? "What is open";
  if (occasion === "authenticate")
    return `Your bank wants you to confirm the payment of ${amount} for ${trip} yourself, so nothing was taken.`;
  return `${amount} for ${trip}, could not be taken from the card that you let us keep: the bank said no. Nothing was taken.`;
}

function advice({ occasion, due, retryOn }: Collection): string {
  if (occasion === "kept")
    return "Before each day we write to you once more. You can pay earlier, with any card, and then nothing is taken; and you can remove the card at any time.";
  if (occasion === "announced")
    return "If you would rather pay in another way, do so before that day, and nothing is taken. You can remove the card at any time.";
  if (occasion === "authenticate")
    return "Please pay with the button: your bank asks you there. We do not try this again by ourselves.";
  const by = due ? ` It was due on ${due.on}.` : "";
  return retryOn
    ? `We ask the bank once more on ${retryOn}. If you would rather not wait, or use another card, pay with the button.${by}`
    : `We do not try it again. Please pay with the button, with any card.${by}`;
}

const keepPrivate =
  "The link in this mail opens your booking without a password, so pass it on with care.";

function taken({ lines }: Collection) {
  return lines.map(({ amount, on }) => ({ label: on, value: amount }));
}

function facts({ vacationTitle, startsOn, reference }: Collection) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
  ];
}
