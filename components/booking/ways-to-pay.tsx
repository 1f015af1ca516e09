import type { BookingFacts } from "@/components/booking/booking-facts";
import { scheduledMinor } from "@/components/booking/booking-state";
import { ButtonLink } from "@/components/ui/button-link";
import { isContested, smallestChargeMinor } from "@/lib/billing/billing";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** How what is open can be paid: now, in instalments, or by itself from a card. */
export function WaysToPay({ booking }: Props) {
  const { bookingToken, spreading, collection, chargebacks } = booking;
  // Late fees are taken from no card by themselves.
  const chargeable = scheduledMinor(booking) >= smallestChargeMinor && !isContested(chargebacks);
  return (
    <div className="print:hidden">
      <ButtonLink href={paths.bookingPay(bookingToken)} className="mt-6 w-full sm:w-auto">
        Pay what is open
      </ButtonLink>
      <ul className="text-small mt-2 flex flex-wrap gap-x-6">
        {spreading.offers.length > 0 ? (
          <li>
            <a
              href={paths.bookingInstalments(bookingToken)}
              className="link inline-flex min-h-11 items-center"
            >
              {spreading.parts > 1 ? "Change your instalments" : "Pay in instalments"}
            </a>
          </li>
        ) : null}
        {collection || chargeable ? (
          <li>
            <a
              href={paths.bookingCard(bookingToken)}
              className="link inline-flex min-h-11 items-center"
            >
              {collection ? "See or stop what we take from your card" : "Let us collect it for you"}
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
