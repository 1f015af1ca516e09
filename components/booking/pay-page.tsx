import { PayForm } from "@/components/billing/pay-form";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { PayFromCredit } from "@/components/booking/pay-from-credit";
import { PaymentTable } from "@/components/booking/payment-table";
import { WhichBooking } from "@/components/booking/which-booking";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { type BookingAccount, openMinorOf } from "@/lib/billing/billing";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  booking: BookingFacts;
  action: FormAction;
  /** What of it whoever looks can pay from their credit; 0 where nothing. */
  fromCredit: { minor: bigint; action: FormAction };
};

/** What is open of a firm booking, and the way to pay all or a part of it. */
export function PayPage({ booking, action, fromCredit }: Props) {
  const { bookingToken, account } = booking;
  const openMinor = openMinorOf(account);
  const feesMinor = account.fees.reduce((sum, fee) => sum + fee.openMinor, 0n);
  const due = [...account.schedule, ...account.fees].find((line) => line.openMinor > 0n);
  return (
    <>
      <PageTitle title={titleOf(openMinor, due !== undefined)}>
        <p>
          <WhichBooking booking={booking} />
          {due ? ` Please pay by ${formatDate(due.dueOn)}, 11:59 PM in New York.` : ""}
          {writtenOffWords(account)}
        </p>
      </PageTitle>
      <div className="wrap pb-10">
        {fromCredit.minor > 0n ? (
          <PayFromCredit
            {...{ bookingToken, openMinor, action: fromCredit.action }}
            amountMinor={fromCredit.minor}
          />
        ) : null}
        {openMinor > 0n ? (
          <PayForm {...{ bookingToken, openMinor, feesMinor, action }} />
        ) : (
          <p className="measure">Nothing is open of this booking. You owe nothing.</p>
        )}
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
        <PaymentTable account={account} />
      </Section>
    </>
  );
}

function titleOf(openMinor: bigint, isAsked: boolean): string {
  if (openMinor === 0n) return "All is paid";
  return isAsked ? `${formatMoneyExact(openMinor)} to pay` : "Nothing is asked for any more";
}

function writtenOffWords({ writtenOffMinor }: BookingAccount): string {
  if (writtenOffMinor === 0n) return "";
  return ` We have written off ${formatMoneyExact(writtenOffMinor)}; you may still pay it if you want to.`;
}
