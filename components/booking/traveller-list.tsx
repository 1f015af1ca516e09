import type { BookingFacts, TravellerFacts } from "@/components/booking/booking-facts";
import { travellerName } from "@/components/booking/traveller-words";
import { ButtonLink } from "@/components/ui/button-link";
import { isPast } from "@/components/ui/is-past";
import { formatDate, type LocalDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts };

/** Who travels, as far as we were told, and what is missing by when. */
export function TravellerList({ booking }: Props) {
  // Of who has been there nothing is wanted any more.
  const wanted = !isPast(booking.departure.startsOn);
  const missing = wanted && booking.travellers.some(({ complete }) => !complete);
  return (
    <>
      <ul>
        {booking.travellers.map((traveller) => (
          <li
            key={traveller.id}
            className="border-line grid gap-x-6 border-b py-3 first:pt-0 sm:grid-cols-2"
          >
            <p className="font-semibold">
              {travellerName(traveller)}
              <span className="text-small text-soft block font-normal">
                {traveller.type === "child" ? "Child" : "Adult"}, {traveller.room}
              </span>
            </p>
            <p className="text-small">
              {traveller.complete ? "Everything is there." : missingWords(traveller)}
            </p>
          </li>
        ))}
      </ul>
      {booking.status === "confirmed" ? (
        <div className="mt-6 print:hidden">
          {missing ? (
            <p className="measure text-small mb-4">
              We need what is missing {dueWords(booking.detailsDueOn)}.
            </p>
          ) : null}
          <ButtonLink
            kind={missing ? "sun" : "plain"}
            href={paths.bookingTravellers(booking.bookingToken)}
          >
            {missing ? "Complete the travellers" : "Correct the travellers"}
          </ButtonLink>
          <OtherPeople booking={booking} />
        </div>
      ) : null}
    </>
  );
}

function dueWords(day: LocalDate): string {
  return isPast(day) ? "now" : `by ${formatDate(day)}`;
}

/** Where others travel, or fewer. */
function OtherPeople({ booking }: Props) {
  const { bookingToken, transferableUntil, travellers, costs } = booking;
  return (
    <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
      {transferableUntil ? (
        <a href={paths.bookingTravellers(bookingToken)} className="link">
          Somebody else travels
        </a>
      ) : null}
      {travellers.length > 1 && costs.length > 0 ? (
        <a href={paths.bookingLeaving(bookingToken)} className="link">
          Somebody does not travel
        </a>
      ) : null}
    </p>
  );
}

function missingWords({ given, birthDate }: TravellerFacts): string {
  const parts = [given ? "" : "name", birthDate ? "" : "date of birth"].filter(Boolean);
  return `Missing: ${parts.join(" and ")}.`;
}
