import { ChargebackNotices } from "@/components/billing/chargeback-notices";
import { ExplainedFigures } from "@/components/billing/explained-figures";
import { InvoiceTable } from "@/components/billing/invoice-table";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { BookingTicket } from "@/components/booking/booking-ticket";
import { DocumentLinks } from "@/components/booking/document-links";
import { FlaggedWords } from "@/components/booking/flagged-words";
import { NextSteps } from "@/components/booking/next-steps";
import { PaymentTable } from "@/components/booking/payment-table";
import { refundWords } from "@/components/booking/refund-words";
import { TravellerList } from "@/components/booking/traveller-list";
import { UnsettledWords } from "@/components/booking/unsettled-words";
import { WaitingWords } from "@/components/booking/waiting-words";
import { WrittenOffWords } from "@/components/booking/written-off-words";
import { Section } from "@/components/ui/section";
import { CancelTable } from "@/components/vacation/cancel-table";
import { QuoteSummary } from "@/components/vacation/quote-summary";
import { TermsText } from "@/components/vacation/terms-text";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** A booking that counts: what it is, what is still to do, and everything that belongs to it. */
export function FirmBooking({ booking }: Props) {
  const { departure, account, refunds, costs, invoices, bookingToken } = booking;
  const { unsettled, surplus, flagged } = booking;
  return (
    <>
      <BookingTicket booking={booking} />
      {unsettled || flagged || surplus.length > 0 ? (
        <div className="wrap grid gap-6 py-8">
          <FlaggedWords flagged={flagged} />
          <UnsettledWords booking={booking} />
          <WaitingWords booking={booking} />
        </div>
      ) : null}
      <NextSteps booking={booking} />
      <Section id="travellers" title="Travellers">
        <TravellerList booking={booking} />
      </Section>
      <Section id="money" title="Money">
        <ChargebackNotices chargebacks={booking.chargebacks} />
        <PaymentTable account={account} undecided={booking.undecided} />
        <WrittenOffWords {...{ bookingToken, account }} />
        {refunds.map((refund) => (
          <p key={`${refund.reason} ${refund.amountMinor}`} className="measure text-small mt-3">
            {refundWords(refund)}
          </p>
        ))}
        <div className="mt-8">
          <ExplainedFigures explained={booking.explained} />
        </div>
        {invoices.length > 0 ? (
          <div className="mt-8">
            <InvoiceTable
              invoices={invoices}
              fileOf={(name) => paths.bookingInvoice(bookingToken, name)}
            />
          </div>
        ) : null}
        {invoices.some(({ openMinor }) => openMinor > 0n) ? (
          <p className="text-small mt-3 print:hidden">
            <a href={paths.bookingDispute(bookingToken)} className="link">
              Is a bill wrong?
            </a>
          </p>
        ) : null}
        <details className="mt-4">
          <summary className="text-small flex min-h-11 items-center underline decoration-dotted underline-offset-4">
            The price in every line
          </summary>
          <div className="max-w-md">
            <QuoteSummary quote={booking.quote} />
          </div>
        </details>
      </Section>
      <Section id="documents" title="Documents">
        <DocumentLinks bookingToken={bookingToken} />
        <p className="measure text-small text-soft mt-4">
          The trip notes that you booked stay what they were then. They are part of your
          confirmation;{" "}
          <a href={paths.vacation(departure.vacation.slug)} className="link">
            the vacation’s page
          </a>{" "}
          shows them day by day.
        </p>
      </Section>
      {costs.length > 0 ? (
        <Section
          id="cancelling"
          title="If you change or cancel"
          aside="Of the whole price, whatever you have paid by then. A day ends at 23:59 where the journey begins."
        >
          <CancelTable costs={costs} />
          {booking.status === "confirmed" ? (
            <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
              <a href={paths.bookingDate(bookingToken)} className="link">
                Change the date
              </a>
              <a href={paths.bookingCancel(bookingToken)} className="link">
                Cancel this booking
              </a>
            </p>
          ) : null}
          <div className="border-line mt-8 border-t">
            <TermsText title="Booking terms" terms={departure.bookingTerms} />
            <TermsText title="Cancellation terms" terms={departure.cancellationTerms} />
          </div>
        </Section>
      ) : null}
      <Section id="support" title="Help">
        <p className="measure">
          Something to change or to ask?{" "}
          <a href={paths.support()} className="link">
            Write to support
          </a>{" "}
          and name booking {booking.ref}. What you told us is kept under{" "}
          <a href={paths.policyVersion(booking.policyVersion)} className="link">
            version {booking.policyVersion} of our privacy policy
          </a>
          .
        </p>
      </Section>
    </>
  );
}
