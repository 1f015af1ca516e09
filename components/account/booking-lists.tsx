import { BookingLine } from "@/components/account/booking-line";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import type { BookingInList } from "@/lib/booking/booking";
import { paths } from "@/lib/paths";

type Props = { bookings: readonly BookingInList[] };

const parts = [
  { phase: "upcoming", title: "To come" },
  { phase: "past", title: "Been there" },
  { phase: "ended", title: "Not travelled" },
] as const;

/** Every booking of an account: those to come, the nearest first; those that were, the latest first. */
export function BookingLists({ bookings }: Props) {
  return parts.map(({ phase, title }) => {
    const found = bookings.filter((booking) => booking.phase === phase);
    const inOrder = phase === "upcoming" ? found : [...found].reverse();
    if (inOrder.length === 0 && phase !== "upcoming") return null;
    return (
      <Section key={phase} id={phase} title={title}>
        {inOrder.length > 0 ? (
          <ul className="border-line -mt-6 [&>li:first-child]:border-t-0">
            {inOrder.map((booking) => (
              <BookingLine key={booking.ref} booking={booking} />
            ))}
          </ul>
        ) : (
          <NothingToCome />
        )}
      </Section>
    );
  });
}

function NothingToCome() {
  return (
    <div className="measure grid gap-6">
      <p>
        No trip is booked. What you book while you are signed in stands here; so does what you
        booked before with the address of this account.
      </p>
      <p className="flex flex-wrap gap-4">
        <ButtonLink href={paths.vacations()}>Find a vacation</ButtonLink>
        <ButtonLink kind="plain" href={paths.findBooking()}>
          Find a booking
        </ButtonLink>
      </p>
    </div>
  );
}
