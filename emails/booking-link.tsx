import { Link } from "@react-email/components";
import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { tone } from "./parts/theme";
import { Eyebrow, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type BookingLink = Sender & {
  /** At least one. */
  bookings: { vacationTitle: string; startsOn: string; reference: string; bookingUrl: string }[];
};

/** The links to somebody's bookings, sent again to the address that the bookings were made with. */
export function bookingLink(props: BookingLink): Mail {
  return {
    subject:
      props.bookings.length === 1 ? "The link to your booking" : "The links to your bookings",
    body: <Message {...props} />,
    text: textOf(props),
  };
}

const opening =
  "You asked us to send the way to your booking again. Each link opens its booking without a password, so pass it on with care.";
const notYou =
  "If it was not you who asked, you need do nothing: the links were sent to this address only.";

function Message(props: BookingLink) {
  return (
    <MailFrame sender={props} preview="Here is the way back to your booking.">
      <Eyebrow>As you asked</Eyebrow>
      <Name>Your booking</Name>
      <Paragraph>{opening}</Paragraph>
      {props.bookings.map(({ vacationTitle, startsOn, reference, bookingUrl }) => (
        <Paragraph key={bookingUrl}>
          <Link
            href={bookingUrl}
            {...tone("sun", { fontWeight: 600, fontSize: "18px", textDecoration: "underline" })}
          >
            {vacationTitle}
          </Link>
          <br />
          {startsOn}
          <br />
          <span {...tone("soft")}>Reference {reference}</span>
        </Paragraph>
      ))}
      <Paragraph>{notYou}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: BookingLink): string {
  return plainText([
    paragraph(opening),
    ...props.bookings.map(
      ({ vacationTitle, startsOn, reference, bookingUrl }) =>
        `${vacationTitle}\n${startsOn}, reference ${reference}\n${bookingUrl}`,
    ),
    paragraph(notYou),
    colophon(props),
  ]);
}
