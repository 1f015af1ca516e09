import type { BookingFacts } from "@/components/booking/booking-facts";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** Money of which whoever paid decides, and where they do. */
export function WaitingWords({ booking }: Props) {
  const { waiting, surplus } = booking;
  const notices = [
    ...waiting.map(({ refundId, ...money }) => ({
      ...{ ...money, id: refundId, why: "It arrived when these places were gone." },
      to: "to your card",
    })),
    ...surplus.map(({ unmatchedId, ...money }) => ({
      ...{ ...money, id: unmatchedId, why: "It is more than you owe." },
      to: "as you paid it",
    })),
  ];
  return notices.map(({ id, amountMinor, decideBy, why, to }) => (
    <Notice key={id} title={`You decide about ${formatMoneyExact(amountMinor)}`}>
      <p>
        {why} If we hear nothing until {formatInstant(decideBy)}, it goes back {to}.
      </p>
      <p className="mt-3">
        <ButtonLink href={paths.bookingDecide(booking.bookingToken)}>Decide</ButtonLink>
      </p>
    </Notice>
  ));
}
