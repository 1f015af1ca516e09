import { MailFrame } from "./parts/mail-frame";
import { colophon, paragraph, plainText } from "./parts/plain-text";
import type { Sender } from "./parts/sender";
import { type DoneByUs, notYou, wish } from "./parts/who-did-it";
import { Eyebrow, MainButton, Name, Paragraph } from "./parts/words";
import type { Mail } from "./render-mail";

export type PlaceTransferred = Sender &
  DoneByUs & {
    bookingUrl: string;
    reference: string;
    vacationTitle: string;
    startsOn: string;
    /** When it was done, with its zone. */
    handedOn: string;
    /** The price, which stays. */
    total: string;
    /** By when all about who has it now is wanted. */
    detailsDueOn: string;
  };

/** A place of a booking went to somebody else, as somebody wished: that it did, what that costs, and what stays as it was. */
export function placeTransferred(props: PlaceTransferred): Mail {
  return {
    subject: `Somebody else travels: ${props.vacationTitle}, ${props.startsOn} (${props.reference})`,
    body: <Message {...props} />,
    text: textOf(props),
  };
}

const title = "Somebody else has a place of yours";

function Message(props: PlaceTransferred) {
  return (
    <MailFrame sender={props} preview={cost(props)}>
      <Eyebrow>{wish(props)}</Eyebrow>
      <Name>{title}</Name>
      <Paragraph>{opening(props)}</Paragraph>
      <Paragraph>{cost(props)}</Paragraph>
      <MainButton href={props.bookingUrl}>See who travels now</MainButton>
      <Paragraph>{follows(props)}</Paragraph>
      <Paragraph>{notYou(props, "changed")}</Paragraph>
    </MailFrame>
  );
}

function textOf(props: PlaceTransferred): string {
  return plainText([
    title.toUpperCase(),
    paragraph(opening(props)),
    paragraph(cost(props)),
    `See who travels now:\n${props.bookingUrl}`,
    paragraph(follows(props)),
    paragraph(notYou(props, "changed")),
    colophon(props),
  ]);
}

function opening({ vacationTitle, startsOn, handedOn }: PlaceTransferred): string {
  return `On ${handedOn} a place of your booking of ${vacationTitle}, ${startsOn}, was handed on to somebody else. Who has it now is on your booking’s page, as mail is no place for names.`;
}

function cost({ total }: PlaceTransferred): string {
  return `That costs nothing: your price stays ${total}, and so do the days on which it is due. You are still who booked, and who pays.`;
}

function follows({ detailsDueOn }: PlaceTransferred): string {
  return `What you told us for the trip about who had the place before is deleted. If you have not told us the date of birth of who has it now, do so by ${detailsDueOn}.`;
}
