import { isAllowed } from "@/lib/booking/booking";
import {
  calendarOf,
  confirmationPdfOf,
  type DocumentFile,
} from "@/lib/booking/documents/make-documents";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { type LoadedBooking, loadBooking } from "@/lib/booking/record/load-booking";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/**
 * The confirmation of a firm booking as a PDF.
 * @throws DomainError not_found, also while the booking is not firm.
 */
export async function getConfirmationPdf(
  ctx: Context,
  input: { bookingToken: string },
): Promise<DocumentFile> {
  return await confirmationPdfOf(ctx, await loadFor(ctx, "bill", input));
}

/**
 * The days of a booking as a calendar file: to put them in while it is firm, to take them out once it was cancelled (rule 108).
 * @throws DomainError not_found, also where the booking was never firm.
 */
export async function getCalendarFile(
  ctx: Context,
  input: { bookingToken: string },
): Promise<DocumentFile> {
  return calendarOf(await loadFor(ctx, "putInCalendar", input));
}

async function loadFor(
  ctx: Context,
  what: "bill" | "putInCalendar",
  { bookingToken }: { bookingToken: string },
): Promise<LoadedBooking> {
  const booking = await loadBooking(ctx, (await findBookingByToken(ctx, bookingToken)).id);
  if (!(booking.confirmedAt && isAllowed(what, booking.status))) throw notFound("document");
  return booking;
}
