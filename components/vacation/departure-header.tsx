import { dateSpan } from "@/components/vacation/date-words";
import { drawingOf } from "@/components/vacation/drawings";
import { PosterArt } from "@/components/vacation/poster-art";
import type { DeparturePlaces } from "@/lib/availability/availability";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { formatDate, formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { departure: DepartureFacts; places: DeparturePlaces };

/** Which departure this is, when, and whether it goes. */
export function DepartureHeader({ departure, places }: Props) {
  const { vacation } = departure;
  return (
    <div className="border-line bg-sand border-b">
      <div className="wrap grid items-center gap-x-12 gap-y-6 py-8 sm:grid-cols-[minmax(0,1fr)_12rem] sm:py-10 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div>
          <p className="text-small">
            <a href={paths.vacation(vacation.slug)} className="link">
              {vacation.title}
            </a>
          </p>
          <h1 className="text-title mt-2 font-semibold tabular-nums">
            {dateSpan(departure.startsOn, departure.endsOn)}
          </h1>
          <p className="text-soft mt-3">
            {formatDate(departure.startsOn)} to {formatDate(departure.endsOn)}. {vacation.nights}{" "}
            nights. Departure {departure.code}.
          </p>
          <p className="mt-1">{goesWords(departure, places)}</p>
          <p className="text-small text-soft mt-1">
            On sale until {formatInstant(departure.cutoffAt)}.
          </p>
        </div>
        <PosterArt
          drawing={drawingOf(vacation.slug, vacation.region)}
          crop="square"
          first
          className="hidden w-full sm:block print:hidden"
        />
      </div>
    </div>
  );
}

function goesWords(departure: DepartureFacts, { booked }: DeparturePlaces): string {
  if (departure.status === "guaranteed") return "Guaranteed to go.";
  const needs = departure.minimumTravellers - booked;
  const decided = formatDate(departure.decisionOn);
  if (needs <= 0) return `Enough travellers have booked. We confirm it by ${decided}.`;
  const more = needs === 1 ? "1 more traveller" : `${needs} more travellers`;
  return `Needs ${more} to go. We decide by ${decided}; if it does not go, all your money goes back.`;
}
