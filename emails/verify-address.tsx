import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type VerifyAddress = Sender & {
  verifyUrl: string;
  /** How long the link is good. */
  hours: number;
};

const opening =
  "Somebody, we hope you, has opened an account with this address. One step is left: follow the link and type the password that you chose.";
const afterwards =
  "Trips that you booked with this address before will be in your account then, and nobody else’s.";
const notYou =
  "If it was not you, you need do nothing: without the password the link opens nothing, and what was typed is destroyed after two days.";

/** Asks whoever reads the mail of an address to show that a new account with it is theirs. */
export function verifyAddress(props: VerifyAddress): Mail {
  const until = `The link is good for ${props.hours} hours, and once.`;
  return {
    subject: "Confirm your email address",
    body: <Message {...props} until={until} />,
    text: plainText([
      "ONE STEP IS LEFT",
      paragraph(opening),
      `Confirm my address:\n${props.verifyUrl}`,
      paragraph(`${until} ${afterwards}`),
      paragraph(notYou),
      colophon(props),
    ]),
  };
}

function Message({ until, ...props }: VerifyAddress & { until: string }) {
  return (
    <MailFrame sender={props} preview="Follow the link and type the password that you chose.">
      <Eyebrow>Your account</Eyebrow>
      <Name>One step is left</Name>
      <Paragraph>{opening}</Paragraph>
      <MainButton href={props.verifyUrl}>Confirm my address</MainButton>
      <Paragraph>
        {until} {afterwards}
      </Paragraph>
      <Paragraph>{notYou}</Paragraph>
    </MailFrame>
  );
}
