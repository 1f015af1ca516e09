import type { BookingFacts } from "@/components/booking/booking-facts";
import { DateMoney } from "@/components/booking/date-money";
import { KeptPrice } from "@/components/booking/kept-price";
import { PressForm } from "@/components/form/press-form";
import { SunList } from "@/components/ui/sun-list";
import type { FormAction } from "@/lib/action/state";
import { formatDate, type LocalDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = {
  booking: BookingFacts;
  quoted: {
    id: string;
    beforeMinor: bigint;
    totalMinor: bigint;
    feeMinor: bigint;
    to: { startsOn: LocalDate; endsOn: LocalDate };
    due: readonly { dueOn: LocalDate; openMinor: bigint }[];
    expiresAt: Date;
    holds: boolean;
  };
  action: FormAction;
};

/** The days of before and after, what the change costs, what is due then, and the button. */
export function ConfirmDate({ booking, quoted, action }: Props) {
  const { departure, bookingToken, account } = booking;
  const { to } = quoted;
  const days = [
    ["Now", departure],
    ["Then", to],
  ] as const;
  return (
    <KeptPrice
      {...{ booking, quoted }}
      title="Change the date"
      again={paths.bookingDate(bookingToken)}
      leave="Leave the date as it is"
    >
      <dl className="measure grid gap-3">
        {days.map(([name, { startsOn, endsOn }]) => (
          <div key={name} className="flex flex-wrap gap-x-6">
            <dt className="w-16 font-semibold">{name}</dt>
            <dd>
              {formatDate(startsOn)} to {formatDate(endsOn)}
            </dd>
          </div>
        ))}
      </dl>
      <DateMoney
        {...{ quoted }}
        paidMinor={account.paidMinor}
        lateFeesMinor={account.totalMinor - account.priceMinor}
      />
      <div className="measure">
        <SunList items={follows} />
      </div>
      <PressForm
        action={action}
        carries={[
          ["bookingToken", bookingToken],
          ["quoteId", quoted.id],
        ]}
        kind="sun"
        press={`Go on ${formatDate(to.startsOn)} instead`}
      />
    </KeptPrice>
  );
}

const follows = [
  "The places of the new date are yours with the press, if they are still free: they are not held until then. If they are gone, nothing changes.",
  "The places of your old date go back on sale at once. Going back to it is another change, by the terms of that day.",
  "We write to you, with your new days for your calendar, and with papers that take back what was billed and bill what is due now.",
];
