import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type NewAddress = Sender & {
  confirmUrl: string;
  /** How long the link is good. */
  hours: number;
};

const opening =
  "Somebody, we hope you, wants to move their account to this address. It moves once you follow the link while you are signed in to that account.";
const notYou =
  "If it was not you, you need do nothing: nobody else can use the link, and this address is destroyed with us after two days.";

/** Asks whoever reads the mail of an address to show that the account that is to move there is theirs. */
export function newAddress(props: NewAddress): Mail {
  const until = `The link is good for ${props.hours} hours, and once.`;
  return {
    subject: "Confirm your new email address",
    body: <Message {...props} until={until} />,
    text: plainText([
      "YOUR NEW ADDRESS",
      paragraph(opening),
      `Confirm this address:\n${props.confirmUrl}`,
      paragraph(`${until} ${notYou}`),
      colophon(props),
    ]),
  };
}

function Message({ until, ...props }: NewAddress & { until: string }) {
  return (
    <MailFrame sender={props} preview="Your account moves here once you follow the link.">
      <Eyebrow>Your account</Eyebrow>
      <Name>Your new address</Name>
      <Paragraph>{opening}</Paragraph>
      <MainButton href={props.confirmUrl}>Confirm this address</MainButton>
      <Paragraph>{until}</Paragraph>
      <Paragraph>{notYou}</Paragraph>
    </MailFrame>
  );
}
