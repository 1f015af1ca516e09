import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type ResetPassword = Sender & {
  resetUrl: string;
  /** How long the link is good. */
  hours: number;
};

const opening =
  "Somebody, we hope you, has forgotten the password of your account. This link sets a new one, and signs out every device that is signed in.";
const notYou =
  "If it was not you, you need do nothing: your password stays as it is, and only who reads this mail can change it.";

/** The way to a new password. */
export function resetPassword(props: ResetPassword): Mail {
  const until = `The link is good once, and for ${props.hours === 1 ? "an hour" : `${props.hours} hours`}.`;
  return {
    subject: "Set a new password",
    body: <Message {...props} until={until} />,
    text: plainText([
      "A NEW PASSWORD",
      paragraph(opening),
      `Set a new password:\n${props.resetUrl}`,
      paragraph(`${until} ${notYou}`),
      colophon(props),
    ]),
  };
}

function Message({ until, ...props }: ResetPassword & { until: string }) {
  return (
    <MailFrame sender={props} preview="The link is good for an hour.">
      <Eyebrow>Your account</Eyebrow>
      <Name>A new password</Name>
      <Paragraph>{opening}</Paragraph>
      <MainButton href={props.resetUrl}>Set a new password</MainButton>
      <Paragraph>{until}</Paragraph>
      <Paragraph>{notYou}</Paragraph>
    </MailFrame>
  );
}
