import type { BookingFacts } from "@/components/booking/booking-facts";
import { ButtonLink } from "@/components/ui/button-link";
import { isPast } from "@/components/ui/is-past";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** When it was cancelled, what is kept, and what of that is still to pay; nothing where it was not. */
export function CancelledWords({ booking }: Props) {
  const { cancellation, account, bookingToken } = booking;
  if (!cancellation) return null;
  const [due] = account.schedule;
  const openMinor = due?.openMinor ?? 0n;
  return (
    <>
      <p>
        This booking was cancelled on {formatInstant(cancellation.at)}. Of the price of{" "}
        {formatMoneyExact(account.priceMinor)} we keep {formatMoneyExact(cancellation.feeMinor)}, as
        was agreed.
      </p>
      {openMinor > 0n && due ? (
        <>
          <p>
            {formatMoneyExact(openMinor)} of that is not paid yet.{" "}
            {isPast(due.dueOn)
              ? `It has been due since ${formatDate(due.dueOn)}: please pay it now.`
              : `Please pay it by ${formatDate(due.dueOn)}, 11:59 PM in New York.`}
          </p>
          <ButtonLink href={paths.bookingPay(bookingToken)}>Pay what is open</ButtonLink>
        </>
      ) : null}
    </>
  );
}
