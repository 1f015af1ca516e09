import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type Chargeback = Sender & {
  /** The bank has not decided; it gave the money back to us; or it keeps it. */
  state: "open" | "won" | "lost";
  bookingUrl: string;
  payUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** What the bank took, and since when. */
  amount: string;
  on: string;
  total: string;
  paid: string;
  /** What is open of the booking now; null where nothing is. */
  open: string | null;
};

/** A bank took a payment back from us, or has decided about it: what that means for what is paid, and what can be done. */
export function chargeback(props: Chargeback): Mail {
  const { vacationTitle, reference } = props;
  return {
    subject: `${titles[props.state]}: ${props.amount} for ${vacationTitle} (${reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

const titles = {
  open: "Your bank took a payment back",
  won: "Your payment counts again",
  lost: "Your bank keeps a payment",
} as const;

function Message(props: Chargeback) {
  const { opening, advice } = wordsOf(props);
  return (
    <MailFrame sender={props} preview={opening}>
      <Eyebrow>About a payment</Eyebrow>
      <Name>{titles[props.state]}</Name>
      <Paragraph>{opening}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      {paysNow(props) ? (
        <MainButton href={props.payUrl}>{`Pay ${props.open}`}</MainButton>
      ) : (
        <MainButton href={props.bookingUrl}>See your booking</MainButton>
      )}
      <Part>How it stands</Part>
      <Rows caption="How it stands" align="right" rows={money(props)} />
      <Part>For</Part>
      <Rows caption="For" align="left" rows={facts(props)} />
    </MailFrame>
  );
}

function textOf(props: Chargeback): string {
  const { opening, advice } = wordsOf(props);
  return plainText([
    titles[props.state].toUpperCase(),
    paragraph(opening),
    paragraph(advice),
    paysNow(props)
      ? `Pay ${props.open}:\n${props.payUrl}`
      : `See your booking:\n${props.bookingUrl}`,
    table("How it stands", money(props), "right"),
    table("For", facts(props), "left"),
    colophon(props),
  ]);
}

/** While the bank has not decided, nobody is asked to pay once more. */
function paysNow({ state, open }: Chargeback): boolean {
  return state === "lost" && open !== null;
}

function wordsOf({ state, amount, on, open }: Chargeback): { opening: string; advice: string } {
  if (state === "open")
    return {
      opening: `On ${on} your bank took back ${amount} that was paid for this booking: whoever holds the card told it that the payment is not right. Until the bank has decided, ${amount} does not count as paid, and nothing is overdue because of it.`,
      advice:
        "If this is a mistake, tell your bank that you accept the payment after all. If something is wrong with it, write to our support: we would like to put it right.",
    };
  if (state === "won")
    return {
      opening: `Your bank took back ${amount} on ${on}. It has decided now that the payment was right, so ${amount} counts as paid again.`,
      advice: open ? `${open} is left to pay.` : "You need do nothing.",
    };
  return {
    opening: `Your bank took back ${amount} on ${on}, and has decided to keep it. So ${amount} is not paid.`,
    advice: open
      ? `${open} is open for this booking. If you still want to travel, please pay it, by another card if you like. If you do not see why you should, write to our support before you do anything.`
      : "You need do nothing.",
  };
}

function money({ amount, total, paid, open }: Chargeback) {
  return [
    { label: "Taken back", value: amount },
    { label: "The price", value: total },
    { label: "Paid in all", value: paid },
    { label: "Left to pay", value: open ?? "Nothing", strong: true },
  ];
}

function facts({ vacationTitle, startsOn, reference, on }: Chargeback) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
    { label: "Since", value: on },
  ];
}
