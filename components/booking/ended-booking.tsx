import { ChargebackNotices } from "@/components/billing/chargeback-notices";
import { ExplainedFigures } from "@/components/billing/explained-figures";
import { InvoiceTable } from "@/components/billing/invoice-table";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { CalledOffWords } from "@/components/booking/called-off-words";
import { CancelledWords } from "@/components/booking/cancelled-words";
import { FlaggedWords } from "@/components/booking/flagged-words";
import { PaymentTable } from "@/components/booking/payment-table";
import { refundWords } from "@/components/booking/refund-words";
import { WaitingWords } from "@/components/booking/waiting-words";
import { WrittenOffWords } from "@/components/booking/written-off-words";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** What became of it and of the money, plainly. */
export function EndedBooking({ booking }: Props) {
  const { departure, account, refunds, explained, invoices, cancellation, bookingToken } = booking;
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
          {booking.calledOff ? (
            <CalledOffWords
              {...booking.calledOff}
              {...{ cancellation, slug: departure.vacation.slug }}
            />
          ) : (
            <CancelledWords booking={booking} />
          )}
          <FlaggedWords flagged={booking.flagged} />
          {untouched && !cancellation && refunds.length === 0 ? (
            <p>
              The places went back on sale because they were not paid for in time. Nothing was
              charged.
            </p>
          ) : null}
          {Array.from(refunds.entries(), ([at, refund]) => (
            <p key={at}>{refundWords(refund)}</p>
          ))}
          <WaitingWords booking={booking} />
          {booking.status === "expired" && booking.waiting.length === 0 ? (
            <p>
              Nothing else is kept: what you typed is destroyed 24 hours after the checkout ended.
            </p>
          ) : null}
          <p className="mt-4 flex flex-wrap gap-4">
            {cancellation ? (
              <ButtonLink
                kind="plain"
                href={`${paths.bookingDocuments(bookingToken)}/vacation.ics`}
                download
              >
                Take it out of your calendar, ICS
              </ButtonLink>
            ) : null}
            <ButtonLink kind="plain" href={paths.vacation(departure.vacation.slug)}>
              See this vacation’s departures
            </ButtonLink>
          </p>
        </div>
      </div>
      {untouched && !cancellation ? null : (
        <Section id="money" title="Money">
          <ChargebackNotices chargebacks={booking.chargebacks} />
          <PaymentTable account={account} ended={!cancellation} />
          <WrittenOffWords {...{ bookingToken, account }} />
          <div className="mt-8">
            <ExplainedFigures
              explained={explained.filter(({ figure }) => cancellation || figure === "paid")}
            />
          </div>
          {invoices.length > 0 ? (
            <div className="mt-8">
              <InvoiceTable
                invoices={invoices}
                fileOf={(name) => paths.bookingInvoice(bookingToken, name)}
              />
            </div>
          ) : null}
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
