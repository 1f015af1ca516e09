import {
  Body,
  Container,
  Head,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import type { Sender } from "./sender";
import { font, sheet, tone } from "./theme";

type Props = {
  sender: Sender;
  /** The line beside the subject in a list of mails. */
  preview: string;
  /** The destination's wide poster: `cid:…` of an attached PNG, or an address of ours. */
  poster?: { src: string; alt: string; href: string } | undefined;
  children: ReactNode;
};

/** What every mail of the house has around its message. */
export function MailFrame({ sender, preview, poster, children }: Props) {
  return (
    <Html lang="en" dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{sheet}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body {...tone("paper", { margin: 0, padding: "24px 0", fontFamily: font.text })}>
        <Container {...tone("sheet", { width: "100%", maxWidth: "600px" })}>
          <Masthead appUrl={sender.appUrl} />
          {poster ? (
            <Link href={poster.href}>
              <Img
                src={poster.src}
                alt={poster.alt}
                width="600"
                style={{ width: "100%", height: "auto", display: "block" }}
              />
            </Link>
          ) : null}
          <Section className="iv-pad" style={{ padding: "32px 48px 40px" }}>
            {children}
          </Section>
          <Colophon sender={sender} />
        </Container>
      </Body>
    </Html>
  );
}

function Masthead({ appUrl }: { appUrl: string }) {
  return (
    <Section style={{ padding: "24px 24px 20px", textAlign: "center" }}>
      <Link
        href={appUrl}
        {...tone("ink", {
          fontFamily: font.display,
          fontSize: "14px",
          lineHeight: "20px",
          letterSpacing: "4px",
          textTransform: "uppercase",
        })}
      >
        International Vacations
      </Link>
    </Section>
  );
}

function Colophon({ sender }: { sender: Sender }) {
  const small = tone("soft", { margin: "0 0 8px", fontSize: "13px", lineHeight: "20px" });
  const link = tone("soft", { textDecoration: "underline" });
  return (
    <Section className="iv-pad" style={{ padding: "0 48px 40px" }}>
      <Hr {...tone("line", { margin: "0 0 24px", borderWidth: "1px 0 0", borderStyle: "solid" })} />
      <Text {...small}>
        A question, or something wrong?{" "}
        <Link href={sender.supportUrl} {...link}>
          Write to us
        </Link>{" "}
        and a person answers.
      </Text>
      <Text {...small}>
        What you told us is kept under{" "}
        <Link href={sender.policyUrl} {...link}>
          version {sender.policyVersion} of our privacy policy
        </Link>
        .
      </Text>
      <Text {...small}>International Vacations, Inc</Text>
    </Section>
  );
}
