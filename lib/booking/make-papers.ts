import {
  calendarOf,
  confirmationPdfOf,
  type DocumentFile,
} from "@/lib/booking/documents/make-documents";
import { loadBooking } from "@/lib/booking/record/load-booking";
import type { Context } from "@/lib/context/open-context";

/**
 * The documents of a booking that became firm: its confirmation and its days. They name nobody.
 * @throws DomainError not_found.
 */
export async function makePapers(
  ctx: Context,
  { bookingId }: { bookingId: string },
): Promise<DocumentFile[]> {
  const booking = await loadBooking(ctx, bookingId);
  return [await confirmationPdfOf(ctx, booking), calendarOf(booking)];
}
