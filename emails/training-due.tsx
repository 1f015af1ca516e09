import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type TrainingDue = Sender & {
  trainingUrl: string;
  why: keyof typeof reasons;
  /** With its zone. */
  dueBy: string;
};

const reasons = {
  version: "A new version of our privacy policy was published.",
  quarter:
    "A new quarter has begun, and once a quarter everybody reads the house’s privacy rules again.",
};

const asked =
  "Please read what changed and what the rules are, and say that you have. It takes about five minutes.";
const otherwise = "After that day the desk shows you nothing about any person until you have.";

/** Tells an employee that there is something to read about privacy (P35, P36). */
export function trainingDue(props: TrainingDue): Mail {
  return {
    subject: `Privacy training: please read by ${props.dueBy}`,
    body: <Message {...props} />,
    text: plainText([
      "PRIVACY TRAINING",
      paragraph(reasons[props.why]),
      paragraph(`${asked} Please do it by ${props.dueBy}. ${otherwise}`),
      `Read it:\n${props.trainingUrl}`,
      colophon(props),
    ]),
  };
}

function Message(props: TrainingDue) {
  return (
    <MailFrame sender={props} preview={`Please read it by ${props.dueBy}.`}>
      <Eyebrow>For everybody who works here</Eyebrow>
      <Name>Privacy training</Name>
      <Paragraph>{reasons[props.why]}</Paragraph>
      <Paragraph>
        {asked} Please do it by {props.dueBy}. {otherwise}
      </Paragraph>
      <MainButton href={props.trainingUrl}>Read it</MainButton>
    </MailFrame>
  );
}
