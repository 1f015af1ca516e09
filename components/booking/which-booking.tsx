import type { BookingFacts } from "@/components/booking/booking-facts";
import { formatDate } from "@/lib/dates";

/** "Norwegian Fjords, Wed, Jun 23, 2027. Booking 4WDW-XWDT.": of what a page speaks that is not the booking's own. */
export function WhichBooking({ booking }: { booking: Pick<BookingFacts, "departure" | "ref"> }) {
  const { departure, ref } = booking;
  return (
    <>
      {departure.vacation.title}, {formatDate(departure.startsOn)}. Booking{" "}
      <span className="whitespace-nowrap">{ref}.</span>
    </>
  );
}
