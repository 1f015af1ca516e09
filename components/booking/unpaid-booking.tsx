import type { BookingFacts } from "@/components/booking/booking-facts";
import { PartPaidBooking } from "@/components/booking/part-paid-booking";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** Nothing has been paid, so nothing is booked yet; the way back to the checkout. */
export function UnpaidBooking({ booking }: Props) {
  if (booking.flagged || booking.rest) return <PartPaidBooking booking={booking} />;
  const { vacation, startsOn } = booking.departure;
  return (
    <>
      <PageTitle title="Not paid yet">
        <p>
          {vacation.title}, {formatDate(startsOn)}. Booking {booking.ref} counts once its first
          payment has arrived. Nothing has been charged.
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="measure grid justify-items-start gap-6">
          <p>
            {booking.checkoutOpen
              ? "Your places are still held. What you typed is kept for you in the checkout."
              : "The checkout knows whether your places are still held, and can try to take them again."}
          </p>
          <ButtonLink href={paths.checkout(booking.holdToken)}>Go on to the checkout</ButtonLink>
          <p className="text-small text-soft">
            If you do not go on, nothing is owed, and what you typed is destroyed after 24 hours.
          </p>
        </div>
      </div>
    </>
  );
}
