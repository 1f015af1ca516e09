import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type AccountClosing = Sender & {
  /** "Sat, Dec 12, 2026". */
  closesOn: string;
  closeUrl: string;
};

/** That an account will be closed, and how to keep it (P43). */
export function accountClosing(props: AccountClosing): Mail {
  return {
    subject: `Your account closes on ${props.closesOn}`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: AccountClosing) {
  return (
    <MailFrame sender={props} preview="Until then nothing is destroyed, and you can keep it.">
      <Eyebrow>As you asked</Eyebrow>
      <Name>Your account will close</Name>
      <Paragraph>{when(props)}</Paragraph>
      <Paragraph>{stays}</Paragraph>
      <MainButton href={props.closeUrl}>Keep my account</MainButton>
      <Paragraph>{notYou}</Paragraph>
    </MailFrame>
  );
}

function when({ closesOn }: AccountClosing): string {
  return `On ${closesOn} your account closes, and what we hold about you is destroyed with its keys. All other devices are signed out already. Until that day nothing is destroyed: to keep the account, sign in and say so.`;
}

const stays =
  "A trip that is still to come goes on, and a bill that is open stays open. What they need is kept for them alone, until the day that you saw, and no longer.";
const notYou =
  "It was not you? Then sign in, keep the account, and change your password. If you cannot sign in, write to us.";

function textOf(props: AccountClosing): string {
  return plainText([
    paragraph(when(props)),
    paragraph(stays),
    props.closeUrl,
    paragraph(notYou),
    colophon(props),
  ]);
}
