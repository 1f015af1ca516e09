import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type AccountExists = Sender & { signInUrl: string };

const opening =
  "Somebody, we hope you, has just tried to open an account with this address, or to move one to it. It has one already, so nothing was changed.";
const nowSignIn = "You can sign in with the password that you have.";
const notYou =
  "If it was not you, you need do nothing. Whoever it was has not learned that you have an account.";

/** Tells the holder of an account that somebody wanted its address for another one. */
export function accountExists(props: AccountExists): Mail {
  return {
    subject: "You have an account already",
    body: <Message {...props} />,
    text: plainText([
      "YOU HAVE AN ACCOUNT",
      paragraph(`${opening} ${nowSignIn}`),
      `Sign in:\n${props.signInUrl}`,
      paragraph(notYou),
      colophon(props),
    ]),
  };
}

function Message(props: AccountExists) {
  return (
    <MailFrame sender={props} preview="No other one was opened, and nothing was changed.">
      <Eyebrow>Your account</Eyebrow>
      <Name>You have one already</Name>
      <Paragraph>{opening}</Paragraph>
      <Paragraph>{nowSignIn}</Paragraph>
      <MainButton href={props.signInUrl}>Sign in</MainButton>
      <Paragraph>{notYou}</Paragraph>
    </MailFrame>
  );
}
