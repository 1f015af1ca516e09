import type { BookingFacts } from "@/components/booking/booking-facts";
import { KeptPrice } from "@/components/booking/kept-price";
import { LeavingMoney } from "@/components/booking/leaving-money";
import { travellerWords } from "@/components/booking/traveller-words";
import { PressForm } from "@/components/form/press-form";
import { SunList } from "@/components/ui/sun-list";
import { QuoteSummary } from "@/components/vacation/quote-summary";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import type { PricedQuote } from "@/lib/pricing/pricing";

type Props = {
  booking: BookingFacts;
  quoted: {
    id: string;
    travellerIds: readonly string[];
    beforeMinor: bigint;
    totalMinor: bigint;
    feeMinor: bigint;
    after: PricedQuote;
    expiresAt: Date;
    holds: boolean;
  };
  action: FormAction;
};

/** Who leaves, what that costs, what happens by the press of the button, and the button. */
export function ConfirmLeaving({ booking, quoted, action }: Props) {
  const leaving = booking.travellers.filter(({ id }) => quoted.travellerIds.includes(id));
  const whom = leaving.length === 1 ? "this traveller" : "these travellers";
  return (
    <KeptPrice
      {...{ booking, quoted }}
      title={`Cancel ${whom}`}
      again={paths.bookingLeaving(booking.bookingToken)}
      leave="Leave the booking as it is"
    >
      <div className="measure">
        <h2 className="text-name font-semibold">Not travelling any more</h2>
        <ul className="mt-2">
          {leaving.map((traveller) => (
            <li key={traveller.id}>{travellerWords(traveller)}</li>
          ))}
        </ul>
      </div>
      <LeavingMoney
        quoted={quoted}
        paidMinor={booking.account.paidMinor}
        lateFeesMinor={booking.account.totalMinor - booking.account.priceMinor}
      />
      <div className="max-w-md">
        <h2 className="text-name mb-2 font-semibold">The price then, in every line</h2>
        <QuoteSummary quote={quoted.after} />
      </div>
      <div className="measure">
        <SunList items={follows} />
      </div>
      <PressForm
        action={action}
        carries={[
          ["bookingToken", booking.bookingToken],
          ["quoteId", quoted.id],
        ]}
        kind="sun"
        press={`Cancel ${whom}`}
      />
    </KeptPrice>
  );
}

const follows = [
  "Their places go back on sale at once. This cannot be undone.",
  "What you have paid counts for who remains. What is more than the price goes back the way it came; banks show it after 5 to 10 business days.",
  "We write to you, with papers that take back what was billed and bill what is due now.",
];
