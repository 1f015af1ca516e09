import type { BookingFacts } from "@/components/booking/booking-facts";
import { CancelMoney } from "@/components/booking/cancel-money";
import { KeptPrice } from "@/components/booking/kept-price";
import { PressForm } from "@/components/form/press-form";
import { SunList } from "@/components/ui/sun-list";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = {
  booking: BookingFacts;
  quoted: { id: string; totalMinor: bigint; feeMinor: bigint; expiresAt: Date; holds: boolean };
  action: FormAction;
};

/** What cancelling costs, what happens by the press of the button, and the button. */
export function ConfirmCancel({ booking, quoted, action }: Props) {
  const { bookingToken, account } = booking;
  return (
    <KeptPrice
      {...{ booking, quoted }}
      title="Cancel for good"
      again={paths.bookingCancel(bookingToken)}
      leave="Keep the booking"
    >
      <CancelMoney
        priceMinor={quoted.totalMinor}
        feeMinor={quoted.feeMinor}
        paidMinor={account.paidMinor}
      />
      <div className="measure">
        <SunList items={listWhatFollows(account.paidMinor > quoted.feeMinor)} />
      </div>
      <PressForm
        action={action}
        carries={[
          ["bookingToken", bookingToken],
          ["quoteId", quoted.id],
        ]}
        kind="sun"
        press="Cancel this booking"
      />
    </KeptPrice>
  );
}

function listWhatFollows(somethingGoesBack: boolean): string[] {
  return [
    "The places of all travellers go back on sale at once. This cannot be undone.",
    ...(somethingGoesBack
      ? ["What goes back goes the way it came. Banks show it after 5 to 10 business days."]
      : []),
    "We write to you, with papers that take back what was billed and bill what we keep.",
  ];
}
