import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type SupportReply = Sender & {
  wish: "question" | "copy" | "correct" | "remove";
  requestUrl: string;
  /** "Nov 22, 2026, 4:05 PM EST". */
  until: string;
};

/** The answer to what somebody wrote to support: that we have it, or that they should say that it was they (P44). */
export function supportReply(props: SupportReply): Mail {
  return {
    subject: props.wish === "question" ? "We have your question" : "Was it you who asked us?",
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: SupportReply) {
  if (props.wish === "question")
    return (
      <MailFrame sender={props} preview="A person reads it and answers within one working day.">
        <Eyebrow>Support</Eyebrow>
        <Name>We have your question</Name>
        <Paragraph>{received}</Paragraph>
        <Paragraph>{notYou}</Paragraph>
      </MailFrame>
    );
  return (
    <MailFrame sender={props} preview="One click, and it can be done.">
      <Eyebrow>Support</Eyebrow>
      <Name>Was it you?</Name>
      <Paragraph>{asked(props)}</Paragraph>
      <MainButton href={props.requestUrl}>Yes, go on</MainButton>
      <Paragraph>{shows(props)}</Paragraph>
      <Paragraph>{notYou}</Paragraph>
    </MailFrame>
  );
}

const received =
  "What you wrote to our support has arrived. A person reads it, and answers to this address within one working day.";
const notYou =
  "If it was not you, you need do nothing. Nothing is shown, sent or changed, and what was written is destroyed after a month.";

const wishes = {
  copy: "send you a copy of what we hold about you",
  correct: "correct what we hold about you",
  remove: "remove what we hold about you",
};

function asked({ wish }: SupportReply): string {
  const what = wish === "question" ? "answer a question" : wishes[wish];
  return `Somebody asked our support to ${what}, and gave this address. Who reads the mail of an address has a say over what we hold under it: so please show us that it was you.`;
}

function shows({ until }: SupportReply): string {
  return `The link opens a page, and nothing happens before you press a button there. It is good until ${until}. Pass it on to nobody.`;
}

function textOf(props: SupportReply): string {
  if (props.wish === "question")
    return plainText([paragraph(received), paragraph(notYou), colophon(props)]);
  return plainText([
    paragraph(asked(props)),
    props.requestUrl,
    paragraph(shows(props)),
    paragraph(notYou),
    colophon(props),
  ]);
}
