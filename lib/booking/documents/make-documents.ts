import { BookingConfirmation } from "@/emails/documents/booking-confirmation";
import type { ConfirmedBooking } from "@/emails/documents/confirmed-booking";
import { poster } from "@/lib/art/poster";
import { posterWords } from "@/lib/art/poster-words";
import { senderOf } from "@/lib/booking/documents/sender";
import { cancellationOf, linesOf, wordsForCancelling } from "@/lib/booking/documents/words";
import type { LoadedBooking } from "@/lib/booking/record/load-booking";
import { detailsDueOn, travellersOf } from "@/lib/booking/record/traveller-facts";
import type { EditionFacts, ItineraryDay } from "@/lib/catalog/catalog";
import { getEdition } from "@/lib/catalog/get-edition";
import type { Context } from "@/lib/context/open-context";
import { addDays, formatDate, localDateOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { calendarFile, methodOf } from "@/lib/mail/calendar-file";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";
import { posterPng } from "@/lib/pdf/poster-png";
import { renderPdf } from "@/lib/pdf/render-pdf";

export type DocumentFile = { filename: string; content: Buffer };
type CalendarFile = DocumentFile & { contentType: string };

/** The confirmation on paper. It names nobody: who travels is on the booking's page, behind its link. */
export async function confirmationPdfOf(
  ctx: Context,
  booking: LoadedBooking,
): Promise<DocumentFile> {
  const edition = await getEdition(ctx, booking.editionId);
  const { vacation } = booking.departure;
  const words = posterWords[vacation.slug] ?? { title: vacation.title, line: "" };
  const svg = poster({ slug: vacation.slug, ...words, crop: "poster", light: "day" });
  const props = confirmationProps(booking, edition, await posterPng(svg, 1200));
  const content = await renderPdf(BookingConfirmation(props));
  return { filename: `booking-${booking.ref}.pdf`, content };
}

/**
 * The days of the trip for a calendar: the same booking is the same event, other days take the place of those before, and once it is
 * cancelled the file takes it out again (rule 108). How often it has moved follows from the booking: nothing counts that beside it.
 */
export function calendarOf({
  id,
  ref,
  departure,
  confirmedAt,
  createdAt,
  cancellation,
  changes,
}: LoadedBooking): CalendarFile {
  const off = cancellation !== null;
  const moves = changes.filter(({ departureId }) => departureId !== null);
  const moved = moves.at(-1)?.at;
  const content = calendarFile({
    uid: `${id}@${new URL(env.APP_URL).hostname}`,
    ...{ sequence: moves.length + (off ? 1 : 0), off },
    stampedAt: cancellation?.at ?? moved ?? confirmedAt ?? createdAt,
    title: departure.vacation.title,
    startsOn: departure.startsOn,
    endsOn: departure.endsOn,
    description: `International Vacations, booking ${ref}`,
    // Calendars are shared: the booking's own link stays out of them.
    url: `${env.APP_URL}${paths.findBooking()}`,
    location: departure.vacation.title,
  });
  const contentType = `text/calendar; charset=utf-8; method=${methodOf({ off })}`;
  return { filename: `booking-${ref}${off ? "-cancelled" : ""}.ics`, content, contentType };
}

function confirmationProps(
  booking: LoadedBooking,
  edition: EditionFacts,
  picture: Buffer,
): ConfirmedBooking {
  const { departure, quote, account } = booking;
  const sender = senderOf(booking.policyVersion);
  const issuedAt = booking.changes.at(-1)?.at ?? booking.confirmedAt ?? booking.createdAt;
  return {
    issuedAt,
    issuedOn: formatDate(localDateOf(issuedAt)),
    reference: booking.ref,
    vacationTitle: departure.vacation.title,
    tagline: `${departure.vacation.nights} nights`,
    startsOn: formatDate(departure.startsOn),
    endsOn: formatDate(departure.endsOn),
    poster: picture,
    travellers: travellersOf(booking, new Map()).map(({ seq, type, room }) => ({
      label: `Traveller ${seq}, ${type}`,
      room,
    })),
    lines: linesOf(quote),
    total: formatMoneyExact(booking.totalMinor),
    paid: formatMoneyExact(account.paidMinor),
    schedule: account.schedule.map((line) => ({
      label: scheduleLabels[line.kind] ?? line.kind,
      amount: formatMoneyExact(line.amountMinor),
      when: line.openMinor === 0n ? "Paid" : `Due ${formatDate(line.dueOn)}`,
    })),
    detailsDueOn: formatDate(detailsDueOn(booking)),
    days: edition.days.map((day) => dayInWords(day, departure.startsOn)),
    inclusions: edition.inclusions,
    exclusions: edition.exclusions,
    notes: edition.notes,
    cancellationTiers: cancellationOf(booking).map(({ until, kept }) => ({
      when: `Up to ${until}`,
      kept,
    })),
    cancellation: wordsForCancelling(booking),
    findBookingUrl: `${env.APP_URL}${paths.findBooking()}`,
    supportUrl: sender.supportUrl,
    policyUrl: sender.policyUrl,
    policyVersion: sender.policyVersion,
  };
}

const scheduleLabels: Record<string, string> = {
  deposit: "Deposit",
  instalment: "Instalment",
  balance: "Balance",
  full: "Full price",
};

function dayInWords({ day, title, place, text, meals, travel }: ItineraryDay, startsOn: string) {
  return {
    number: day,
    date: formatDate(addDays(startsOn, day - 1)),
    title,
    place,
    text,
    meals: meals.length > 0 ? sentence(meals.join(", ")) : null,
    travel: travel
      ? sentence(`${travel.by}, ${travel.km} km (${Math.round(travel.km * 0.621)} mi)`)
      : null,
  };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
