import { Link } from "@react-email/components";
import { MailFrame } from "./parts/mail-frame";
import { colophon, heading, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { tone } from "./parts/theme";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type PolicyChanged = Sender & {
  choicesUrl: string;
  newVersion: number;
  newVersionUrl: string;
  /** With its zone. */
  effectiveOn: string;
  /** Until when a yes is taken. */
  answerBy: string;
  /** Only what is new for this person; at least one. */
  uses: readonly { title: string; terms: readonly string[] }[];
};

/** What a new version of the policy would do with what somebody told us, and how they choose (P45, P46). */
export function policyChanged(props: PolicyChanged): Mail {
  return {
    subject: "We would like to use your data in a new way: you choose",
    body: <Message {...props} />,
    text: textOf(props),
  };
}

const nothing =
  "If you do nothing, nothing changes: the new use stays off, and all else goes on as before. A no costs you nothing either. You can change every answer later, on the same page.";
const careful =
  "The page shows no name and no address. Still, whoever has this link can answer, so please do not pass it on. A yes takes two steps there, so that no program can give it for you.";

function opening({ newVersion, effectiveOn, uses }: PolicyChanged): string {
  const ways = uses.length === 1 ? "a new use" : `${uses.length} new uses`;
  return `Version ${newVersion} of our privacy policy takes effect on ${effectiveOn}. For what you told us before, it brings ${ways}. We need your yes for that, and only for that.`;
}

function Message(props: PolicyChanged) {
  return (
    <MailFrame sender={props} preview="Nothing changes unless you say yes.">
      <Eyebrow>Our privacy policy changes</Eyebrow>
      <Name>You choose</Name>
      <Paragraph>{opening(props)}</Paragraph>
      {props.uses.map((use) => (
        <div key={use.title}>
          <Part>{use.title}</Part>
          {use.terms.map((term) => (
            <Paragraph key={term}>{term}</Paragraph>
          ))}
        </div>
      ))}
      <Part>If you do nothing</Part>
      <Paragraph>{nothing}</Paragraph>
      <MainButton href={props.choicesUrl}>See and choose</MainButton>
      <Paragraph>A yes is possible until {props.answerBy}, a no always.</Paragraph>
      <Paragraph>{careful}</Paragraph>
      <Paragraph>
        <Link href={props.newVersionUrl} {...tone("sun", { textDecoration: "underline" })}>
          Read version {props.newVersion} whole
        </Link>
      </Paragraph>
    </MailFrame>
  );
}

function textOf(props: PolicyChanged): string {
  return plainText([
    "OUR PRIVACY POLICY CHANGES: YOU CHOOSE",
    paragraph(opening(props)),
    ...props.uses.map(({ title, terms }) => [heading(title), ...terms.map(paragraph)].join("\n")),
    `${heading("If you do nothing")}\n${paragraph(nothing)}`,
    `See and choose:\n${props.choicesUrl}`,
    paragraph(`A yes is possible until ${props.answerBy}, a no always.`),
    paragraph(careful),
    `Version ${props.newVersion}, whole:\n${props.newVersionUrl}`,
    colophon(props),
  ]);
}
