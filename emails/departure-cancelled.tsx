import { Link } from "@react-email/components";
import { MailFrame } from "./parts/mail-frame";
import { colophon, heading, paragraph, plainText, table } from "./parts/plain-text";
import { Rows } from "./parts/rows";
import type { Sender } from "./parts/sender";
import { tone } from "./parts/theme";
import { Eyebrow, MainButton, Name, Paragraph, Part } from "./parts/words";
import type { Mail } from "./render-mail";

export type DepartureCancelled = Sender & {
  bookingUrl: string;
  reference: string;
  vacationTitle: string;
  startsOn: string;
  /** Why, a sentence. */
  why: string;
  /** What came in for it, all of which goes back; null where nothing did. */
  back: string | null;
  /** The last day by which it is sent, and how many days that is away. */
  backBy: string;
  days: number;
  /** Departures of the same vacation near that day that have room for as many. */
  others: readonly { dates: string; free: string; url: string }[];
  /** Where the vacation has all its departures. */
  vacationUrl: string;
};

/** We cancelled a departure: what happened, what becomes of the money, and when the same vacation leaves instead (rule 65). */
export function departureCancelled(props: DepartureCancelled): Mail {
  return {
    subject: `We had to cancel ${props.vacationTitle}, ${props.startsOn} (${props.reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

function Message(props: DepartureCancelled) {
  return (
    <MailFrame sender={props} preview={money(props)}>
      <Eyebrow>From us, and we are sorry</Eyebrow>
      <Name>Your vacation does not leave</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{money(props)}</Paragraph>
      <MainButton href={props.bookingUrl}>See what became of it</MainButton>
      <Part>{othersTitle}</Part>
      <Paragraph>{othersWords(props)}</Paragraph>
      {props.others.map(({ dates, free, url }) => (
        <Paragraph key={url}>
          <Link href={url} {...link}>
            {dates}
          </Link>
          , {free}
        </Paragraph>
      ))}
      <Paragraph>
        <Link href={props.vacationUrl} {...link}>
          Every departure of {props.vacationTitle}
        </Link>
      </Paragraph>
      <Part>What was cancelled</Part>
      <Rows caption="What was cancelled" align="left" rows={facts(props)} />
      <Paragraph>{calendar}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: DepartureCancelled): string {
  const { others, vacationTitle, vacationUrl } = props;
  return plainText([
    "YOUR VACATION DOES NOT LEAVE",
    paragraph(opening(props)),
    paragraph(money(props)),
    `See what became of it:\n${props.bookingUrl}`,
    `${heading(othersTitle)}\n${paragraph(othersWords(props))}`,
    ...others.map(({ dates, free, url }) => `${dates}, ${free}:\n${url}`),
    `Every departure of ${vacationTitle}:\n${vacationUrl}`,
    table("What was cancelled", facts(props), "left"),
    paragraph(calendar),
    colophon(props),
  ]);
}

const link = tone("ink", { textDecoration: "underline" });
const othersTitle = "The same vacation on other days";
const calendar = "The calendar file that is attached takes the days out of your calendar.";

function opening({ vacationTitle, startsOn, why }: DepartureCancelled): string {
  return `We had to cancel the departure of ${vacationTitle} on ${startsOn}, and with it your booking. ${why} Your booking is over, and costs you nothing.`;
}

function money({ back, backBy, days }: DepartureCancelled): string {
  if (!back) return "You had paid nothing for it, and you owe nothing.";
  return `All that you paid, ${back}, goes back to where it came from. We send it by ${backBy} at the latest, which is in ${days} days; banks usually take 5 to 10 business days more to show it. You need do nothing.`;
}

function othersWords({ others }: DepartureCancelled): string {
  if (others.length === 0)
    return "No other departure near that day has room for all of you at the moment.";
  return "These are the nearest that have room for all of you now. If one suits you, book it there, at the price of that day: nothing is booked by itself.";
}

function facts({ vacationTitle, startsOn, reference, back }: DepartureCancelled) {
  return [
    { label: "Vacation", value: vacationTitle },
    { label: "First day", value: startsOn },
    { label: "Booking", value: reference },
    ...(back ? [{ label: "Goes back", value: back, strong: true }] : []),
  ];
}
