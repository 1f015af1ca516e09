import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type SignInChanged = Sender & { what: keyof typeof changes };

const changes = {
  password: {
    subject: "Your password was changed",
    name: "Your password was changed",
    said: "Your account has a new password, and every other device was signed out. If it was you, you need do nothing.",
  },
  address: {
    subject: "Your account has another address",
    name: "Another address",
    said: "Your account has moved to another email address. You sign in with that one now, and we write there. This is our last mail about the account to this address; if it was you who moved it, you need do nothing.",
  },
} as const;

const notYou =
  "If it was not you, somebody else is in your account. Write to our support at once: they make sure who you are, and shut the other out.";

/** Tells somebody that what they sign in with was changed; it names neither the old nor the new. */
export function signInChanged(props: SignInChanged): Mail {
  const { subject, name, said } = changes[props.what];
  return {
    subject,
    body: <Message {...props} />,
    text: plainText([
      name.toUpperCase(),
      paragraph(said),
      paragraph(notYou),
      `Write to our support:\n${props.supportUrl}`,
      colophon(props),
    ]),
  };
}

function Message(props: SignInChanged) {
  const { name, said } = changes[props.what];
  return (
    <MailFrame sender={props} preview="If it was you, you need do nothing.">
      <Eyebrow>Your account</Eyebrow>
      <Name>{name}</Name>
      <Paragraph>{said}</Paragraph>
      <Paragraph>{notYou}</Paragraph>
      <MainButton href={props.supportUrl}>Write to our support</MainButton>
    </MailFrame>
  );
}
