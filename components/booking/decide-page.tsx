import type { BookingFacts } from "@/components/booking/booking-facts";
import { CancelForm } from "@/components/booking/cancel-form";
import { DateForm } from "@/components/booking/date-form";
import { WhichBooking } from "@/components/booking/which-booking";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import type { OtherDeparture } from "@/lib/catalog/catalog";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  booking: BookingFacts;
  /** An account speaks for who booked: it may keep the money as credit. */
  keeps: boolean;
  /** With room for all of them. */
  others: readonly OtherDeparture[];
  again: FormAction;
  other: FormAction;
  keep: FormAction;
  back: FormAction;
};

/** What becomes of money that came when its places were gone: whoever paid decides, and silence sends it back. */
export function DecidePage({ booking, keeps, others, again, other, keep, back }: Props) {
  const { bookingToken, waiting } = booking;
  return (
    <>
      <PageTitle title="You decide about your money">
        <p>
          <WhichBooking booking={booking} />
        </p>
      </PageTitle>
      {waiting.map(({ refundId, amountMinor, decideBy }) => {
        const carries = [["bookingToken", bookingToken] as const, ["refundId", refundId] as const];
        const amount = formatMoneyExact(amountMinor);
        return (
          <Section key={refundId} id={refundId} title={amount} aside={until(decideBy)}>
            <div className="measure grid gap-10">
              <p>
                It arrived after the time for your places was over, and they were gone by then. If
                we hear nothing until {formatInstant(decideBy)}, we send {amount} back to the card
                that you paid with.
              </p>
              <div className="grid gap-4">
                <h3 className="text-part font-semibold">Take the same places</h3>
                <p>
                  If they are free when you press, they are yours at once, at the same price. If
                  not, nothing changes, and you can try again until then.
                </p>
                <CancelForm {...{ carries, action: again }} kind="sun" press="Take these places" />
              </div>
              <div className="grid gap-4">
                <h3 className="text-part font-semibold">Go on another date</h3>
                {others.length > 0 ? (
                  <>
                    <p>
                      You are booked on it at once, in the same rooms and at the same price,
                      whatever it costs by now. What is still open is due by the days of that date.
                    </p>
                    <DateForm
                      {...{ action: other, bookingToken }}
                      carries={[["refundId", refundId]]}
                      options={others.map(optionOf)}
                      press="Book this date"
                    />
                  </>
                ) : (
                  <p>No other date has room for all of you in these rooms at this moment.</p>
                )}
              </div>
              <div className="grid gap-4">
                <h3 className="text-part font-semibold">Keep it as credit</h3>
                {keeps ? (
                  <>
                    <p>
                      {amount} stays in your account and pays a booking when you choose so. It never
                      lapses, and you can have it back at any time.
                    </p>
                    <CancelForm
                      {...{ carries, action: keep }}
                      kind="plain"
                      press="Keep it as credit"
                    />
                  </>
                ) : (
                  <p>
                    Credit is kept in an account, and you booked without one.{" "}
                    <a href={paths.register()} className="link">
                      Create an account
                    </a>{" "}
                    with the same email address, and you can choose it here.
                  </p>
                )}
              </div>
              <div className="grid gap-4">
                <h3 className="text-part font-semibold">Have it back now</h3>
                <p>
                  We send {amount} back to the card that you paid with. Banks show it after 5 to 10
                  business days.
                </p>
                <CancelForm {...{ carries, action: back }} kind="plain" press="Send it back" />
              </div>
            </div>
          </Section>
        );
      })}
      <div className="wrap grid justify-items-start gap-6 pb-10">
        {waiting.length === 0 ? <p>There is nothing to decide about this booking.</p> : null}
        <BackToBooking bookingToken={bookingToken} />
      </div>
    </>
  );
}

function optionOf({ code, startsOn, endsOn }: OtherDeparture) {
  return { value: code, label: `${formatDate(startsOn)} to ${formatDate(endsOn)}` };
}

function until(decideBy: Date): string {
  return `Until ${formatInstant(decideBy)}`;
}
