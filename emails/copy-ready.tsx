import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type CopyReady = Sender & {
  copyUrl: string;
  /** "Nov 22, 2026, 4:05 PM EST". */
  until: string;
  /** Whether it opens for who signs in alone. */
  signIn: boolean;
};

/** That a copy of everything is ready (P43). */
export function copyReady(props: CopyReady): Mail {
  return {
    subject: "Your copy is ready",
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: CopyReady) {
  return (
    <MailFrame sender={props} preview="All that we hold about you, in one file.">
      <Eyebrow>As you asked</Eyebrow>
      <Name>Your copy is ready</Name>
      <Paragraph>{what}</Paragraph>
      <MainButton href={props.copyUrl}>Fetch my copy</MainButton>
      <Paragraph>{how(props)}</Paragraph>
    </MailFrame>
  );
}

const what =
  "You asked for a copy of what we hold about you. It is made: tables for a spreadsheet, one file for programs, and the papers of your bookings.";

function how({ signIn, until }: CopyReady): string {
  const opens = signIn ? "It asks for your password again. " : "";
  return `${opens}You can fetch it until ${until}. Then we destroy it, and you can ask for a new one.`;
}

function textOf(props: CopyReady): string {
  return plainText([paragraph(what), props.copyUrl, paragraph(how(props)), colophon(props)]);
}
