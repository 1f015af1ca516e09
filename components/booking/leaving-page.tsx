import type { BookingFacts } from "@/components/booking/booking-facts";
import { LeavingForm } from "@/components/booking/leaving-form";
import { travellerWords } from "@/components/booking/traveller-words";
import { UnsettledWords } from "@/components/booking/unsettled-words";
import { WhichBooking } from "@/components/booking/which-booking";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { TermsText } from "@/components/vacation/terms-text";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts; action: FormAction };

/** Who does not travel; the next page says what that costs, and does it. */
export function LeavingPage({ booking, action }: Props) {
  const { departure, travellers, bookingToken, costs, unsettled } = booking;
  const waits = unsettled !== null && unsettled.payMinor > 0n;
  return (
    <>
      <PageTitle title="Who does not travel?">
        <p>
          <WhichBooking booking={booking} /> Nothing is cancelled on this page: the next one says
          what it comes to.
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        {waits ? <UnsettledWords booking={booking} /> : null}
        {!waits && costs.length > 0 && travellers.length > 1 ? (
          <LeavingForm
            action={action}
            carries={[["bookingToken", bookingToken]]}
            options={travellers.map((one) => ({ value: one.id, label: travellerWords(one) }))}
          />
        ) : null}
        {waits || (costs.length > 0 && travellers.length > 1) ? null : (
          <p className="measure">
            {costs.length > 0
              ? "Only one of you travels: cancel the whole booking instead."
              : "The trip has begun, so nothing goes back any more."}
          </p>
        )}
        <p className="measure">
          Does nobody travel?{" "}
          <a href={paths.bookingCancel(bookingToken)} className="link">
            Cancel the whole booking
          </a>
        </p>
        <BackToBooking bookingToken={bookingToken} />
      </div>
      <Section
        id="terms"
        title="What is kept"
        aside="Of what the price becomes less, and by the day on which you do it. Whoever remains keeps the price that you booked at; a room that is left to one alone has its single supplement."
      >
        <TermsText title="Cancellation terms" terms={departure.cancellationTerms} />
      </Section>
    </>
  );
}
