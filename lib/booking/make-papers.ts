import {
  calendarOf,
  confirmationPdfOf,
  type DocumentFile,
} from "@/lib/booking/documents/make-documents";
import type { PapersOf } from "@/lib/booking/list-papers";
import { loadBooking } from "@/lib/booking/record/load-booking";
import type { Context } from "@/lib/context/open-context";

/**
 * The documents of a booking that became firm: its confirmation and its days. They name nobody, yet the confirmation says what the trip
 * costs and what was paid: who travels with somebody gets the days alone.
 * @throws DomainError not_found.
 */
export async function makePapers(
  ctx: Context,
  { bookingId, booker }: PapersOf,
): Promise<DocumentFile[]> {
  const booking = await loadBooking(ctx, bookingId);
  return booker
    ? [await confirmationPdfOf(ctx, booking), calendarOf(booking)]
    : [calendarOf(booking)];
}
