import { dueWords, stateWords, whenWords } from "@/components/account/booking-words";
import { TicketFacts } from "@/components/booking/ticket-facts";
import { ButtonLink } from "@/components/ui/button-link";
import { drawingOf } from "@/components/vacation/drawings";
import { PosterArt } from "@/components/vacation/poster-art";
import type { BookingInList } from "@/lib/booking/booking";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { booking: BookingInList };

/** The trip that comes next: its scene, and how long it is until then. */
export function NextTrip({ booking }: Props) {
  const { vacation, startsOn, endsOn, ref, due } = booking;
  const facts = [
    ["From", formatDate(startsOn)],
    ["To", formatDate(endsOn)],
    ["Booking", ref],
    ["State", stateWords(booking)],
  ] as const;
  return (
    <section aria-labelledby="next-trip" className="wrap pb-14">
      <div className="ticket grid overflow-hidden md:grid-cols-[18rem_minmax(0,1fr)]">
        <PosterArt
          drawing={drawingOf(vacation.slug, vacation.region)}
          crop="poster"
          narrow="wide"
          first
          className="h-full w-full object-cover"
        />
        <div className="grid content-center gap-6 p-6 sm:p-9">
          <div>
            <p className="text-title text-sun leading-tight font-semibold">{whenWords(booking)}</p>
            <h2 id="next-trip" className="caps text-part mt-2">
              {vacation.title}
            </h2>
          </div>
          <TicketFacts facts={facts} className="lg:grid-cols-4" />
          {due ? <p className="text-small">{dueWords(due, booking.status)}.</p> : null}
          <p>
            <ButtonLink kind="ink" href={paths.booking(booking.bookingToken)}>
              Open the booking
            </ButtonLink>
          </p>
        </div>
      </div>
    </section>
  );
}
