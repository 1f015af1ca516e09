import { createEvent, type DateArray, type EventAttributes } from "ics";
import { addDays, type LocalDate } from "@/lib/dates";
import { env } from "@/lib/env";

/**
 * An .ics file of one event that lasts whole days, `endsOn` included. The same booking always has the same `uid`, and a
 * later `sequence` replaces an earlier one in the traveller's calendar (rule 108); one that is `off` takes it out again
 * (RFC 5546, 3.2.5), for which both must name the same organiser: who sends our mails. `stampedAt` is when this version was made,
 * so that the same input is the same file.
 * @throws RangeError when a date is not one, the days are in the wrong order, or the sequence is not a whole number.
 */
export function calendarFile(input: {
  uid: string;
  sequence: number;
  off: boolean;
  stampedAt: Date;
  title: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  description: string;
  url: string;
  location: string;
}): Buffer {
  if (input.endsOn < input.startsOn) throw new RangeError("An event cannot end before it starts");
  const { name, address } = sender();
  // `timestamp` (DTSTAMP) is read by ics 3.12, but missing from its types.
  const event: EventAttributes & { timestamp: number } = {
    productId: "-//International Vacations//Bookings//EN",
    method: methodOf(input),
    organizer: { name, email: address },
    uid: oneLine(input.uid),
    sequence: input.sequence,
    timestamp: input.stampedAt.getTime(),
    title: oneLine(input.title),
    start: dayOf(addDays(input.startsOn, 0)),
    // The last day of an all-day event is named by the day after it (RFC 5545, 3.6.1).
    end: dayOf(addDays(input.endsOn, 1)),
    description: input.description.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n"),
    url: new URL(input.url).href,
    location: oneLine(input.location),
    status: input.off ? "CANCELLED" : "CONFIRMED",
    transp: input.off ? "TRANSPARENT" : "OPAQUE",
    busyStatus: input.off ? "FREE" : "OOF",
  };
  const { error, value } = createEvent(event);
  if (error || !value) throw new RangeError("Not an event", { cause: error });
  return Buffer.from(value, "utf8");
}

/** What a calendar is to do with such a file; whoever sends one says the same beside it (RFC 6047, 2.4). */
export function methodOf({ off }: { off: boolean }): "PUBLISH" | "CANCEL" {
  return off ? "CANCEL" : "PUBLISH";
}

/** As the mails have it: "Name <address>", or the address alone. */
function sender(): { name: string; address: string } {
  const [, name = "", address = ""] = /^(.*?)\s*<(.+)>$/.exec(env.MAIL_FROM) ?? [];
  return address
    ? { name: oneLine(name), address }
    : { name: env.MAIL_FROM, address: env.MAIL_FROM };
}

/** A line break inside a value would begin a property of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function dayOf(date: LocalDate): DateArray {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split("-").map(Number);
  return [year, month, day];
}
