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
  return await confirmationPdfOf(ctx, await loadFirm(ctx, input.bookingToken));
}

/**
 * The days of a firm booking as a calendar file.
 * @throws DomainError not_found, also while the booking is not firm.
 */
export async function getCalendarFile(
  ctx: Context,
  input: { bookingToken: string },
): Promise<DocumentFile> {
  return calendarOf(await loadFirm(ctx, input.bookingToken));
}

async function loadFirm(ctx: Context, bookingToken: string): Promise<LoadedBooking> {
  const booking = await loadBooking(ctx, (await findBookingByToken(ctx, bookingToken)).id);
  if (!(booking.confirmedAt && isAllowed("bill", booking.status))) throw notFound("document");
  return booking;
}
