import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type ErasureReceipt = Sender & {
  /** Of how many people something was destroyed. */
  people: number;
  /** "your name", "your email address". */
  goes: string[];
  stays: { what: string; why: string; until: string }[];
  erasedOn: string;
  /** The day on which the last backup of the keys expires. */
  lastBackupOn: string;
};

/** The receipt of an erasure (P43): the last mail to this address. */
export function erasureReceipt(props: ErasureReceipt): Mail {
  return {
    subject: "What we held about you is destroyed",
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: ErasureReceipt) {
  return (
    <MailFrame sender={props} preview="As you asked: what is gone, and what stays until when.">
      <Eyebrow>Receipt</Eyebrow>
      <Name>Destroyed, as you asked</Name>
      <Paragraph>{gone(props)}</Paragraph>
      <Paragraph>{backups(props)}</Paragraph>
      {props.stays.length > 0 ? <Part>What stays, and until when</Part> : null}
      {props.stays.map((one) => (
        <Paragraph key={`${one.what} ${one.why}`}>{stay(one)}</Paragraph>
      ))}
      <Paragraph>{rest}</Paragraph>
      <Paragraph>{last}</Paragraph>
    </MailFrame>
  );
}

function gone({ goes, people, erasedOn }: ErasureReceipt): string {
  const whom =
    people > 1 ? `about you and ${people - 1} more who were booked with you` : "about you";
  const what = goes.length > 0 ? goes.join(", ") : "nothing yet";
  return `On ${erasedOn} we destroyed what we held ${whom}, with the keys that it was locked with: ${what}.`;
}

function backups({ lastBackupOn }: ErasureReceipt): string {
  return `Backups of those keys live 30 days. From ${lastBackupOn} on nobody can read any copy, not even from a backup.`;
}

function stay({ what, why, until }: ErasureReceipt["stays"][number]): string {
  return `${what}, until ${until}: ${why} It is used for that alone.`;
}

const rest =
  "The number of your booking, its trip and its amounts stay in our books, without your name. A code made from this address stays as well, so that no advertising is ever sent to it.";
const last = "You need not answer.";

function textOf(props: ErasureReceipt): string {
  return plainText([
    paragraph(gone(props)),
    paragraph(backups(props)),
    ...props.stays.map((one) => paragraph(stay(one))),
    paragraph(rest),
    paragraph(last),
    colophon(props),
  ]);
}
