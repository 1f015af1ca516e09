import type { BookingFacts } from "@/components/booking/booking-facts";
import { CardChoices } from "@/components/booking/card-choices";
import { CardFacts, type CardForm } from "@/components/booking/card-facts";
import { CardState } from "@/components/booking/card-state";
import { CollectedLines } from "@/components/booking/collected-lines";
import { WhichBooking } from "@/components/booking/which-booking";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { isContested } from "@/lib/billing/billing";

type Props = {
  booking: BookingFacts;
  /** Comes from Stripe's page just now. */
  back: boolean;
  form: CardForm;
  save: FormAction;
  remove: FormAction;
};

/** Whether what is open of a booking is taken from a card by itself: what exactly, when, what is kept for it, and how it is stopped. */
export function CardPage({ booking, back, form, save, remove }: Props) {
  const { bookingToken, collection, account } = booking;
  const contested =
    isContested(booking.chargebacks) || booking.invoices.some(({ undecided }) => undecided);
  const last = account.schedule.findLast(({ openMinor }) => openMinor > 0n);
  const isOpen = last !== undefined && !contested;
  return (
    <>
      <PageTitle title={collection ? "What we take from your card" : "Let us collect it for you"}>
        <p>
          <WhichBooking booking={booking} />
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        <CardState {...{ card: collection, back, lastOn: last?.dueOn ?? null }} />
        {isOpen ? (
          <CollectedLines schedule={account.schedule} takenOn={collection?.takenOn ?? null} />
        ) : (
          <p className="measure">{contested ? whileContested : nothingOpen}</p>
        )}
        <p className="measure">
          Before each day we write to you with the amount: a week before where there is time, and
          never less than two days. If the bank says no, we ask it again twice within ten days, and
          write to you each time. Whatever you pay yourself before, by any card, is not taken. You
          can stop this at any time, on this page: then the card is removed, at Stripe as well.
        </p>
        <CardChoices
          {...{ bookingToken, isOpen, save, remove, formToken: form.token }}
          isKept={collection !== null}
        />
        <BackToBooking bookingToken={bookingToken} />
      </div>
      <CardFacts form={form} />
    </>
  );
}

const nothingOpen =
  "Nothing of the price of this booking is open, so nothing is taken. A late fee is taken from no card by itself.";
const whileContested =
  "A payment or a bill of this booking is contested, or your bank has kept a payment. So nothing is taken by itself.";
