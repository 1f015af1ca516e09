import { ConfirmationCover } from "./confirmation-cover";
import { ConfirmationDays } from "./confirmation-days";
import { ConfirmationFacts } from "./confirmation-facts";
import type { ConfirmedBooking } from "./confirmed-booking";
import { PaperDocument } from "./paper-document";

/** The confirmation of a booking: a cover, the booking and its money, the days and the terms. */
export function BookingConfirmation(props: ConfirmedBooking) {
  return (
    <PaperDocument
      {...props}
      title={`${props.vacationTitle}: confirmation of booking ${props.reference}`}
      seller="International Vacations, Inc"
    >
      <ConfirmationCover {...props} />
      <ConfirmationFacts {...props} />
      <ConfirmationDays {...props} />
    </PaperDocument>
  );
}
