import type { BookingFacts } from "@/components/booking/booking-facts";
import { InstalmentOffer } from "@/components/booking/instalment-offer";
import { WhichBooking } from "@/components/booking/which-booking";
import { PressForm } from "@/components/form/press-form";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";

type Props = { booking: BookingFacts; action: FormAction };

/** Into which parts a balance can be divided, with every amount and day, and putting it together again. */
export function InstalmentsPage({ booking, action }: Props) {
  const { bookingToken, spreading } = booking;
  const { parts, offers } = spreading;
  const whose = ["bookingToken", bookingToken] as const;
  return (
    <>
      <PageTitle title="Pay in instalments">
        <p>
          <WhichBooking booking={booking} /> It costs nothing, and the last part is due when the
          balance was. You can pay any part earlier.
        </p>
      </PageTitle>
      <div className="wrap grid gap-10 pb-10">
        {offers.map((lines) => (
          <InstalmentOffer
            key={lines.length}
            {...{ lines, action, bookingToken, chosen: lines.length === parts }}
          />
        ))}
        {offers.length === 0 ? (
          <p className="measure">
            This balance cannot be divided, or not any more: the departure does not offer it, there
            is not the time for it, or a part of it is billed.
          </p>
        ) : null}
        {parts > 1 && offers.length > 0 ? (
          <PressForm
            action={action}
            carries={[whose, ["parts", "1"]]}
            kind="plain"
            press="Pay it all at once instead"
          />
        ) : null}
        <BackToBooking bookingToken={bookingToken} />
      </div>
    </>
  );
}
