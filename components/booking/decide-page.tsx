import type { BookingFacts } from "@/components/booking/booking-facts";
import { CreditChoice } from "@/components/booking/credit-choice";
import { DateForm } from "@/components/booking/date-form";
import { WhichBooking } from "@/components/booking/which-booking";
import { PressForm } from "@/components/form/press-form";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import type { OtherDeparture } from "@/lib/catalog/catalog";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = {
  booking: BookingFacts;
  /** An account speaks for who booked: it may keep the money as credit. */
  keeps: boolean;
  /** With room for all of them. */
  others: readonly OtherDeparture[];
  late: { again: FormAction; other: FormAction; keep: FormAction; back: FormAction };
  surplus: { keep: FormAction; back: FormAction };
};

type Waiting = BookingFacts["waiting"][number];
type Surplus = BookingFacts["surplus"][number];

/** What becomes of money that came too late, or was too much: whoever paid decides, and silence sends it back. */
export function DecidePage({ booking, surplus, ...choices }: Props) {
  const nothing = booking.waiting.length + booking.surplus.length === 0;
  return (
    <>
      <PageTitle title="You decide about your money">
        <p>
          <WhichBooking booking={booking} />
        </p>
      </PageTitle>
      {booking.waiting.map((money) => (
        <Late key={money.refundId} {...{ booking, money }} {...choices} />
      ))}
      {booking.surplus.map((money) => (
        <TooMuch
          key={money.unmatchedId}
          {...{ booking, money, ...surplus }}
          keeps={choices.keeps}
        />
      ))}
      <div className="wrap grid justify-items-start gap-6 pb-10">
        {nothing ? <p>There is nothing to decide about this booking.</p> : null}
        <BackToBooking bookingToken={booking.bookingToken} />
      </div>
    </>
  );
}

type LateProps = Omit<Props, "surplus"> & { money: Waiting };

function Late({ booking, keeps, others, late, money }: LateProps) {
  const { refundId, decideBy } = money;
  const { bookingToken } = booking;
  const carries = [["bookingToken", bookingToken] as const, ["refundId", refundId] as const];
  const amount = formatMoneyExact(money.amountMinor);
  return (
    <Section id={refundId} title={amount} aside={until(decideBy)}>
      <div className="measure grid gap-10">
        <p>
          It arrived after the time for your places was over, and they were gone by then. If we hear
          nothing until {formatInstant(decideBy)}, we send {amount} back to the card that you paid
          with.
        </p>
        <div className="grid gap-4">
          <h3 className="text-part font-semibold">Take the same places</h3>
          <p>
            If they are free when you press, they are yours at once, at the same price. If not,
            nothing changes, and you can try again until then.
          </p>
          <PressForm {...{ carries, action: late.again }} kind="sun" press="Take these places" />
        </div>
        <div className="grid gap-4">
          <h3 className="text-part font-semibold">Go on another date</h3>
          {others.length > 0 ? (
            <>
              <p>
                You are booked on it at once, in the same rooms and at the same price, whatever it
                costs by now. What is still open is due by the days of that date.
              </p>
              <DateForm
                {...{ action: late.other, carries }}
                options={others.map(optionOf)}
                press="Book this date"
              />
            </>
          ) : (
            <p>No other date has room for all of you in these rooms at this moment.</p>
          )}
        </div>
        <CreditChoice {...{ keeps, amount, carries, action: late.keep }} />
        <div className="grid gap-4">
          <h3 className="text-part font-semibold">Have it back now</h3>
          <p>
            We send {amount} back to the card that you paid with. Banks show it after 5 to 10
            business days.
          </p>
          <PressForm {...{ carries, action: late.back }} kind="plain" press="Send it back" />
        </div>
      </div>
    </Section>
  );
}

type SurplusProps = Props["surplus"] & Pick<Props, "booking" | "keeps"> & { money: Surplus };

function TooMuch({ booking, keeps, keep, back, money }: SurplusProps) {
  const { unmatchedId, decideBy } = money;
  const carries = [
    ["bookingToken", booking.bookingToken] as const,
    ["unmatchedId", unmatchedId] as const,
  ];
  const amount = formatMoneyExact(money.amountMinor);
  return (
    <Section id={unmatchedId} title={amount} aside={until(decideBy)}>
      <div className="measure grid gap-10">
        <p>
          It came by check or bank transfer, and is more than you owe. If we hear nothing until{" "}
          {formatInstant(decideBy)}, we send it back as you paid it.
        </p>
        <CreditChoice {...{ keeps, amount, carries, action: keep }} />
        <div className="grid gap-4">
          <h3 className="text-part font-semibold">Have it back now</h3>
          <p>We send {amount} back by check or bank transfer, as you paid it.</p>
          <PressForm {...{ carries, action: back }} kind="plain" press="Send it back" />
        </div>
      </div>
    </Section>
  );
}

function optionOf({ code, startsOn, endsOn }: OtherDeparture) {
  return { value: code, label: `${formatDate(startsOn)} to ${formatDate(endsOn)}` };
}

function until(decideBy: Date): string {
  return `Until ${formatInstant(decideBy)}`;
}
