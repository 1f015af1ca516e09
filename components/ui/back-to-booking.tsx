import { ButtonLink } from "@/components/ui/button-link";
import { paths } from "@/lib/paths";

/** From a page that is about a booking to the booking. */
export function BackToBooking({ bookingToken }: { bookingToken: string }) {
  return (
    <div>
      <ButtonLink kind="plain" href={paths.booking(bookingToken)}>
        Back to the booking
      </ButtonLink>
    </div>
  );
}
