import type { Mail } from "../render-mail";
import { MailFrame } from "./mail-frame";
import { colophon, paragraph, plainText, table } from "./plain-text";
import { Rows } from "./rows";
import type { Sender } from "./sender";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./words";

type Waiting = {
  /** Where it is decided what becomes of it. */
  decideUrl: string;
  subject: string;
  eyebrow: string;
  /** What happened, what may become of the money, and what does where nobody says so. */
  opening: string;
  choice: string;
  silence: string;
  facts: readonly { label: string; value: string; strong?: boolean }[];
};

/** Money waits for its payer to decide: the mail about it, in words and laid out. */
export function decideMail(sender: Sender, waiting: Waiting): Mail {
  const { decideUrl, subject, eyebrow, opening, choice, silence, facts } = waiting;
  return {
    subject,
    body: (
      <MailFrame sender={sender} preview={opening}>
        <Eyebrow>{eyebrow}</Eyebrow>
        <Name>You decide about your money</Name>
        <Paragraph>{opening}</Paragraph>
        <Paragraph>{choice}</Paragraph>
        <MainButton href={decideUrl}>Decide</MainButton>
        <Paragraph>{silence}</Paragraph>
        <Part>What it is about</Part>
        <Rows caption="What it is about" align="left" rows={facts} />
      </MailFrame>
    ),
    text: plainText([
      "YOU DECIDE ABOUT YOUR MONEY",
      paragraph(opening),
      paragraph(choice),
      `Decide:\n${decideUrl}`,
      paragraph(silence),
      table("What it is about", facts, "left"),
      colophon(sender),
    ]),
  };
}
