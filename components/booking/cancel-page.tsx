import type { BookingFacts } from "@/components/booking/booking-facts";
import { CancelMoney } from "@/components/booking/cancel-money";
import { WhichBooking } from "@/components/booking/which-booking";
import { PressForm } from "@/components/form/press-form";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { CancelTable } from "@/components/vacation/cancel-table";
import { TermsText } from "@/components/vacation/terms-text";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts; action: FormAction };

/** What cancelling costs today, before anything is done; the next page does it. */
export function CancelPage({ booking, action }: Props) {
  const { departure, costs, bookingToken, account } = booking;
  const [today] = costs;
  return (
    <>
      <PageTitle title="Cancel this booking?">
        <p>
          <WhichBooking booking={booking} /> Nothing is cancelled on this page.
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        {today ? (
          <>
            <CancelMoney
              priceMinor={account.priceMinor}
              feeMinor={today.feeMinor}
              paidMinor={account.paidMinor}
            />
            <PressForm
              action={action}
              carries={[["bookingToken", bookingToken]]}
              kind="ink"
              press="Keep this price for 15 minutes"
            />
          </>
        ) : (
          <p className="measure">The trip has begun, so nothing goes back any more.</p>
        )}
        {today ? (
          <p className="measure">
            Would another time suit you?{" "}
            <a href={paths.bookingDate(bookingToken)} className="link">
              Change the date
            </a>
          </p>
        ) : null}
        {booking.travellers.length > 1 ? (
          <p className="measure">
            Do some of you travel all the same?{" "}
            <a href={paths.bookingLeaving(bookingToken)} className="link">
              Cancel only who does not
            </a>
          </p>
        ) : null}
        <BackToBooking bookingToken={bookingToken} />
      </div>
      <Section
        id="cancelling"
        title="Day by day"
        aside="Of the whole price, whatever you have paid by then. A day ends at 23:59 where the journey begins."
      >
        <CancelTable costs={costs} />
        <div className="border-line mt-8 border-t">
          <TermsText title="Cancellation terms" terms={departure.cancellationTerms} />
        </div>
      </Section>
    </>
  );
}
