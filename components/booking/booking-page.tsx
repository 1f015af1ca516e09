import { AskingStripe } from "@/components/booking/asking-stripe";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { isFirm, waitsForStripe } from "@/components/booking/booking-state";
import { EndedBooking } from "@/components/booking/ended-booking";
import { FirmBooking } from "@/components/booking/firm-booking";
import { UnpaidBooking } from "@/components/booking/unpaid-booking";

type Props = {
  booking: BookingFacts;
  /** Whoever comes from Stripe's page: how often this page has asked there already. Null for everybody else. */
  asked: number | null;
};

/** A booking in whichever state it is. */
export function BookingPage({ booking, asked }: Props) {
  const asking = asked !== null && waitsForStripe(booking);
  return (
    <>
      {/* Always the same place on the page, so that a change is read out. */}
      <p role="status" className="sr-only">
        {asking ? "We are asking Stripe about your payment." : statusWords[booking.status]}
      </p>
      {asking ? <AskingStripe booking={booking} asked={asked} /> : <Settled booking={booking} />}
    </>
  );
}

const statusWords = {
  awaiting_deposit: "This booking is not paid yet.",
  confirmed: "This booking is confirmed.",
  completed: "This vacation has taken place.",
  expired: "This was not booked.",
  cancelled: "This booking was cancelled.",
  cancelled_by_organiser: "We had to cancel this vacation.",
} satisfies Record<BookingFacts["status"], string>;

type SettledProps = { booking: BookingFacts };

function Settled({ booking }: SettledProps) {
  if (isFirm(booking)) return <FirmBooking booking={booking} />;
  if (booking.status === "awaiting_deposit") return <UnpaidBooking booking={booking} />;
  return <EndedBooking booking={booking} />;
}
