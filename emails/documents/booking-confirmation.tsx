import { Document } from "@react-pdf/renderer";
import { ConfirmationCover } from "./confirmation-cover";
import { ConfirmationDays } from "./confirmation-days";
import { ConfirmationFacts } from "./confirmation-facts";
import type { ConfirmedBooking } from "./confirmed-booking";

/** The confirmation of a booking: a cover, the booking and its money, the days and the terms. */
export function BookingConfirmation(props: ConfirmedBooking) {
  return (
    <Document
      title={`${props.vacationTitle}: confirmation of booking ${props.reference}`}
      subject={`Booking ${props.reference}`}
      author="International Vacations, Inc"
      creator="International Vacations"
      language="en-US"
      creationDate={props.issuedAt}
      modificationDate={props.issuedAt}
    >
      <ConfirmationCover {...props} />
      <ConfirmationFacts {...props} />
      <ConfirmationDays {...props} />
    </Document>
  );
}
