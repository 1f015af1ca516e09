import type { BookingFacts } from "@/components/booking/booking-facts";
import { placesFree } from "@/lib/availability/availability";
import { cancelReasons } from "@/lib/catalog/catalog";
import { formatDate, formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = Pick<BookingFacts, "cancellation"> &
  NonNullable<BookingFacts["calledOff"]> & { slug: string };

/** That we cancelled the departure, why, by when all money is back, and when else the vacation leaves. */
export function CalledOffWords({ cancellation, slug, reason, backBy, others }: Props) {
  return (
    <>
      <p>
        We had to cancel this departure, and with it your booking
        {cancellation ? `, on ${formatInstant(cancellation.at)}` : ""}. {cancelReasons[reason]} We
        are sorry.
      </p>
      <p>
        It costs you nothing: all that you paid goes back to where it came from. We send it by{" "}
        {formatDate(backBy)} at the latest.
      </p>
      {others.length > 0 ? (
        <div>
          <p>The nearest departures that have room for all of you now:</p>
          <ul className="mt-2 grid gap-1">
            {others.map(({ code, startsOn, endsOn, free }) => (
              <li key={code}>
                <a className="link" href={paths.departure(slug, code)}>
                  {formatDate(startsOn)} to {formatDate(endsOn)}
                </a>
                , {placesFree(free)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
