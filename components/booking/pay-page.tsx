import { PayForm } from "@/components/billing/pay-form";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { FlaggedWords } from "@/components/booking/flagged-words";
import { PayFromCredit } from "@/components/booking/pay-from-credit";
import { PaymentTable } from "@/components/booking/payment-table";
import { WhichBooking } from "@/components/booking/which-booking";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { isPast } from "@/components/ui/is-past";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { type BookingAccount, openMinorOf, smallestChargeMinor } from "@/lib/billing/billing";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  booking: BookingFacts;
  action: FormAction;
  /** What of it whoever looks can pay from their credit; 0 where nothing. */
  fromCredit: { minor: bigint; action: FormAction };
};

/** What is open of a firm booking, or of the first payment of one that is not, and the way to pay it. */
export function PayPage(props: Props) {
  const { booking } = props;
  const { bookingToken, account, flagged } = booking;
  return (
    <>
      <PageTitle title={titleOf(booking)}>
        <p>
          <WhichBooking booking={booking} />
          {dueWords(booking)}
          {writtenOffWords(account)}
        </p>
      </PageTitle>
      <div className="wrap pb-10">
        {flagged ? <FlaggedWords flagged={flagged} /> : <Ways {...props} />}
        <p className="mt-6">
          <a href={paths.bookingDispute(bookingToken)} className="link">
            Is a bill wrong?
          </a>
        </p>
        <div className="mt-8">
          <BackToBooking bookingToken={bookingToken} />
        </div>
      </div>
      <Section id="money" title="So far">
        <PaymentTable account={account} undecided={booking.undecided} />
      </Section>
    </>
  );
}

/** From credit, and on Stripe's page. */
function Ways({ booking, action, fromCredit }: Props) {
  const { bookingToken, account, rest } = booking;
  const openMinor = openOf(booking);
  const feesMinor = account.fees.reduce((sum, fee) => sum + fee.openMinor, 0n);
  return (
    <>
      {fromCredit.minor > 0n ? (
        <PayFromCredit
          {...{ bookingToken, openMinor, action: fromCredit.action }}
          amountMinor={fromCredit.minor}
        />
      ) : null}
      {openMinor >= smallestChargeMinor ? (
        <PayForm {...{ bookingToken, openMinor, feesMinor, action, whole: rest !== null }} />
      ) : (
        <p className="measure">{noFormWords(openMinor)}</p>
      )}
    </>
  );
}

function noFormWords(openMinor: bigint): string {
  if (openMinor === 0n) return "Nothing is open of this booking. You owe nothing.";
  return `No card can be charged less than ${formatMoneyExact(smallestChargeMinor)}. Please pay this by check or bank transfer.`;
}

function openOf({ account, rest }: BookingFacts): bigint {
  return rest?.restMinor ?? openMinorOf(account);
}

function dueOf({ account }: BookingFacts) {
  return [...account.schedule, ...account.fees].find((line) => line.openMinor > 0n);
}

function dueWords(booking: BookingFacts): string {
  if (booking.flagged) return "";
  if (booking.rest)
    return ` Your places are kept for it until ${formatInstant(booking.rest.keptUntil)}.`;
  if (booking.undecided)
    return " Nothing is asked for until what is contested is decided. You may pay all the same.";
  const due = dueOf(booking);
  if (!due) return "";
  const day = formatDate(due.dueOn);
  return isPast(due.dueOn)
    ? ` It has been due since ${day}.`
    : ` Please pay by ${day}, 11:59 PM in New York.`;
}

function titleOf(booking: BookingFacts): string {
  if (booking.flagged) return "Nothing to pay now";
  const openMinor = openOf(booking);
  if (openMinor === 0n) return "All is paid";
  if (booking.undecided) return `${formatMoneyExact(openMinor)} is open`;
  return dueOf(booking) ? `${formatMoneyExact(openMinor)} to pay` : "Nothing is asked for any more";
}

function writtenOffWords({ writtenOffMinor }: BookingAccount): string {
  if (writtenOffMinor === 0n) return "";
  return ` We have written off ${formatMoneyExact(writtenOffMinor)}; you may still pay it if you want to.`;
}
