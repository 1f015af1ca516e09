import { ExplainedFigures } from "@/components/billing/explained-figures";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { PaymentTable } from "@/components/booking/payment-table";
import { refundWords } from "@/components/booking/refund-words";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** What became of it and of the money, plainly. */
export function EndedBooking({ booking }: Props) {
  const { departure, account, refunds, explained } = booking;
  const untouched = account.movements.length === 0;
  return (
    <>
      <PageTitle title={titles[booking.status]}>
        <p>
          {departure.vacation.title}, {formatDate(departure.startsOn)}. Booking {booking.ref}.
        </p>
      </PageTitle>
      <div className="wrap pb-10">
        <div className="measure grid justify-items-start gap-4">
          {untouched ? (
            <p>
              The places went back on sale because they were not paid for in time. Nothing was
              charged.
            </p>
          ) : null}
          {refunds.map((refund) => (
            <p key={`${refund.reason} ${refund.amountMinor}`}>{refundWords(refund)}</p>
          ))}
          {booking.status === "expired" ? (
            <p>
              Nothing else is kept: what you typed is destroyed 24 hours after the checkout ended.
            </p>
          ) : null}
          <ButtonLink href={paths.vacation(departure.vacation.slug)} className="mt-4">
            See this vacation’s departures
          </ButtonLink>
        </div>
      </div>
      {untouched ? null : (
        <Section id="money" title="Money">
          <PaymentTable account={account} ended />
          <div className="mt-8">
            <ExplainedFigures explained={explained.filter(({ figure }) => figure === "paid")} />
          </div>
        </Section>
      )}
    </>
  );
}

const titles = {
  awaiting_deposit: "Not paid yet",
  confirmed: "Confirmed",
  completed: "Completed",
  expired: "Not booked",
  cancelled: "Cancelled",
  cancelled_by_organiser: "We had to cancel",
} satisfies Record<BookingFacts["status"], string>;
