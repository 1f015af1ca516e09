import type { BookingFacts } from "@/components/booking/booking-facts";
import { CancelForm } from "@/components/booking/cancel-form";
import { CancelMoney } from "@/components/booking/cancel-money";
import { timeWords } from "@/components/booking/time-words";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { SunList } from "@/components/ui/sun-list";
import type { FormAction } from "@/lib/action/state";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = {
  booking: BookingFacts;
  quoted: { id: string; totalMinor: bigint; feeMinor: bigint; expiresAt: Date; holds: boolean };
  action: FormAction;
};

/** The price that is kept for a while, what happens by the press of the button, and the button. */
export function ConfirmCancel({ booking, quoted, action }: Props) {
  const { departure, ref, bookingToken, account } = booking;
  const { id: quoteId, holds, expiresAt } = quoted;
  return (
    <>
      <PageTitle title={holds ? "Cancel for good" : "This price holds no longer"}>
        <p>
          {departure.vacation.title}, {formatDate(departure.startsOn)}. Booking {ref}.{" "}
          {holds
            ? `This price is kept for you until ${timeWords(expiresAt)}.`
            : `It was kept until ${timeWords(expiresAt)}. Nothing was cancelled.`}
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-14">
        {holds ? (
          <>
            <CancelMoney
              priceMinor={quoted.totalMinor}
              feeMinor={quoted.feeMinor}
              paidMinor={account.paidMinor}
            />
            <div className="measure">
              <SunList items={follows} />
            </div>
            <CancelForm
              action={action}
              carries={[
                ["bookingToken", bookingToken],
                ["quoteId", quoteId],
              ]}
              kind="sun"
              press="Cancel this booking"
            />
          </>
        ) : (
          <ButtonLink href={paths.bookingCancel(bookingToken)} className="justify-self-start">
            See the price of now
          </ButtonLink>
        )}
        <div>
          <ButtonLink kind="plain" href={paths.booking(bookingToken)}>
            Keep the booking
          </ButtonLink>
        </div>
      </div>
    </>
  );
}

const follows = [
  "The places of all travellers go back on sale at once. This cannot be undone.",
  "What goes back is sent to the card that you paid with. Banks show it after 5 to 10 business days.",
  "We write to you, with papers that take back what was billed and bill what we keep.",
];
