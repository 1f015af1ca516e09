import type { BookingFacts } from "@/components/booking/booking-facts";
import { FlaggedWords } from "@/components/booking/flagged-words";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** Another amount came than was asked for the first payment: it is looked at, or the rest of it is awaited. */
export function PartPaidBooking({ booking }: Props) {
  const { departure, ref, flagged, rest, bookingToken } = booking;
  return (
    <>
      <PageTitle title="Not confirmed yet">
        <p>
          {departure.vacation.title}, {formatDate(departure.startsOn)}. Booking {ref}. Your places
          are kept for you.
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="grid justify-items-start gap-6">
          <FlaggedWords flagged={flagged} />
          {rest && !flagged ? (
            <>
              <p className="measure">
                We have received {formatMoneyExact(rest.paidMinor)}, which is less than the first
                payment of this booking. It is confirmed once the other{" "}
                {formatMoneyExact(rest.restMinor)} are here. If they are not by{" "}
                {formatInstant(rest.keptUntil)}, all that you paid goes back to your card.
              </p>
              <ButtonLink href={paths.bookingPay(bookingToken)}>Pay the rest</ButtonLink>
            </>
          ) : null}
        </div>
      </div>
    </>
  );
}
