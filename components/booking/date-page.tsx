import type { BookingFacts } from "@/components/booking/booking-facts";
import { DateForm } from "@/components/booking/date-form";
import { dateOption, type OtherDate } from "@/components/booking/date-option";
import { UnsettledWords } from "@/components/booking/unsettled-words";
import { WhichBooking } from "@/components/booking/which-booking";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { TermsText } from "@/components/vacation/terms-text";
import type { FormAction } from "@/lib/action/state";

type Props = { booking: BookingFacts; dates: readonly OtherDate[]; action: FormAction };

/** On which other dates all of a booking can go; the next page says what that comes to, and does it. */
export function DatePage({ booking, dates, action }: Props) {
  const { departure, bookingToken, unsettled } = booking;
  const waits = unsettled !== null && unsettled.payMinor > 0n;
  return (
    <>
      <PageTitle title="When would you rather go?">
        <p>
          <WhichBooking booking={booking} /> Nothing is changed on this page: the next one says what
          it comes to.
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        {waits ? <UnsettledWords booking={booking} /> : null}
        {!waits && dates.length > 0 ? (
          <DateForm
            action={action}
            carries={[["bookingToken", bookingToken]]}
            options={dates.map(dateOption)}
          />
        ) : null}
        {dates.length === 0 ? (
          <p className="measure">
            No other date has room for all of you in the rooms that you booked, or the trip has
            begun. Our support may know of more.
          </p>
        ) : null}
        <BackToBooking bookingToken={bookingToken} />
      </div>
      <Section
        id="terms"
        title="What it costs"
        aside="Your price stays as it was when you booked, whatever the other date costs by now. While both dates are far off, the change is free. Later it costs what we would keep if you cancelled today, less what we would keep of the new date: so it is never more than cancelling."
      >
        <TermsText title="Cancellation terms" terms={departure.cancellationTerms} />
      </Section>
    </>
  );
}
