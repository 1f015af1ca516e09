import { dueWords, stateWords, whenWords } from "@/components/account/booking-words";
import { isPast } from "@/components/ui/is-past";
import { drawingOf } from "@/components/vacation/drawings";
import { PosterArt } from "@/components/vacation/poster-art";
import type { BookingInList } from "@/lib/booking/booking";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { booking: BookingInList };

/** One line of somebody's bookings: the scene, what it is, when, and what is still to do. */
export function BookingLine({ booking }: Props) {
  const { ref, vacation, startsOn, endsOn, phase, due, detailsDueOn } = booking;
  return (
    <li className="result group">
      <PosterArt
        drawing={drawingOf(vacation.slug, vacation.region)}
        crop="square"
        className={`w-full ${phase === "ended" ? "opacity-60 grayscale" : ""}`}
      />
      <div>
        <h3 className="text-name font-semibold">
          <a href={paths.booking(booking.bookingToken)} className="whole">
            {vacation.title}
          </a>
        </h3>
        <p className="text-small mt-1">
          {formatDate(startsOn)} to {formatDate(endsOn)}
        </p>
        <p className="text-small text-soft mt-1">
          Booking <span className="text-ink font-mono">{ref}</span>,{" "}
          {booking.travellers === 1 ? "1 traveller" : `${booking.travellers} travellers`},{" "}
          {formatMoneyExact(booking.totalMinor)}
        </p>
      </div>
      <div className="text-small col-start-2 sm:col-start-3 sm:max-w-80 sm:text-right">
        <p className="font-semibold">{stateWords(booking)}</p>
        {phase === "upcoming" ? <p>{whenWords(booking)}</p> : null}
        {due ? <p className="text-soft mt-1">{dueWords(due, booking.status)}</p> : null}
        {detailsDueOn ? (
          <p className="text-soft mt-1">
            Travellers to complete {isPast(detailsDueOn) ? "now" : `by ${formatDate(detailsDueOn)}`}
          </p>
        ) : null}
      </div>
    </li>
  );
}
