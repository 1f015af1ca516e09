import { type BookingConfirmed, bookingConfirmed } from "@/emails/booking-confirmed";
import { renderMail } from "@/emails/render-mail";
import { poster } from "@/lib/art/poster";
import { calendarOf, confirmationPdfOf } from "@/lib/booking/documents/make-documents";
import { senderOf } from "@/lib/booking/documents/sender";
import { linesOf, nextDue, wordsForCancelling } from "@/lib/booking/documents/words";
import { type LoadedBooking, loadBooking } from "@/lib/booking/record/load-booking";
import { detailsDueOn, travellersOf } from "@/lib/booking/record/traveller-facts";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { formatDate } from "@/lib/dates";
import { env } from "@/lib/env";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { posterPng } from "@/lib/pdf/poster-png";
import { readPerson } from "@/lib/privacy/read-person";

/** The mail that confirms a booking, with its PDF and calendar file; null once there is nobody to write to. */
export async function composeConfirmation(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const booking = await loadBooking(ctx, input.subjectId);
  const people = await readPerson(ctx, {
    personIds: [booking.personId],
    groups: ["name", "email"],
  });
  const lead = people.get(booking.personId);
  if (!lead?.email) return null;

  const mail = await renderMail(bookingConfirmed({ ...facts(booking), posterSrc: "cid:poster" }));
  const [pdf, calendar, picture] = await Promise.all([
    confirmationPdfOf(ctx, booking),
    calendarOf(booking),
    posterPng(posterOf(booking), 1200),
  ]);
  return {
    ...mail,
    to: {
      address: lead.email,
      ...(lead.name ? { name: `${lead.name.given} ${lead.name.surname}` } : {}),
    },
    attachments: [
      { ...pdf, contentType: "application/pdf" },
      calendar,
      { filename: "poster.png", content: picture, contentType: "image/png", cid: "poster" },
    ],
  };
}

function posterOf({ departure: { vacation } }: LoadedBooking): string {
  return poster({
    slug: vacation.slug,
    title: vacation.title,
    line: "",
    crop: "wide",
    light: "day",
  });
}

function facts(booking: LoadedBooking): BookingConfirmed {
  const { departure, quote, account } = booking;
  const due = nextDue(account);
  return {
    ...senderOf(booking.policyVersion),
    bookingUrl: `${env.APP_URL}${paths.booking(linkToken("booking", booking.id, booking.linkEpoch))}`,
    reference: booking.ref,
    vacationTitle: departure.vacation.title,
    vacationSlug: departure.vacation.slug,
    startsOn: formatDate(departure.startsOn),
    endsOn: formatDate(departure.endsOn),
    travellers: travellersOf(booking, new Map()).map(({ seq, room }) => ({
      label: `Traveller ${seq}`,
      room,
    })),
    lines: linesOf(quote),
    total: formatMoneyExact(booking.totalMinor),
    paid: formatMoneyExact(account.paidMinor),
    due,
    detailsDueOn: formatDate(detailsDueOn(booking)),
    cancellation: wordsForCancelling(booking),
  };
}
