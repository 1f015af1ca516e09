import type { BookingFacts } from "@/components/booking/booking-facts";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** What is missing for the last change to be done (rule 69); nothing where it is. */
export function UnsettledWords({ booking }: Props) {
  const { unsettled, bookingToken } = booking;
  if (!unsettled) return null;
  const { payMinor, backMinor } = unsettled;
  return (
    <Notice kind={payMinor > 0n ? "warn" : "plain"} title="Your change is not done yet">
      {payMinor > 0n ? (
        <>
          <p className="mb-3">
            It costs {formatMoneyExact(payMinor)}, which is not paid yet. Until it is, nothing else
            can be changed.
          </p>
          <ButtonLink href={paths.bookingPay(bookingToken)}>Pay now</ButtonLink>
        </>
      ) : (
        <p>{formatMoneyExact(backMinor)} of what you had paid is on its way back to you.</p>
      )}
    </Notice>
  );
}
