import type { InvoiceAbout } from "@/lib/billing/invoice";
import type { LoadedBooking } from "@/lib/booking/record/load-booking";

/** What a bill of a booking says beside its lines. */
export function aboutOf({ ref, departure, quote }: LoadedBooking): InvoiceAbout {
  const { vacation, startsOn, endsOn, bookingTerms, cancellationTerms } = departure;
  return {
    ...{ seller: "International Vacations, Inc", bookingRef: ref, vacationTitle: vacation.title },
    ...{ startsOn, endsOn, tax: { name: quote.tax.name, rate: quote.tax.rate } },
    terms: [
      `${bookingTerms.name}, version ${bookingTerms.version}`,
      `${cancellationTerms.name}, version ${cancellationTerms.version}`,
    ],
  };
}
