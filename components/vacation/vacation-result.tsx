import { countryNames } from "@/components/vacation/country-names";
import { PhysicalRating } from "@/components/vacation/physical-rating";
import { PosterArt } from "@/components/vacation/poster-art";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { paths } from "@/lib/paths";
import type { VacationRow } from "@/lib/search/search";

type Props = { vacation: VacationRow; first: boolean };

/** One line of the results: the scene, what it is, what it costs and when it next goes. */
export function VacationResult({ vacation, first }: Props) {
  const more = vacation.departures - 1;
  return (
    <li className="result">
      <PosterArt
        slug={vacation.slug}
        region={vacation.region}
        crop="square"
        first={first}
        className="w-full"
      />
      <div>
        <p className="text-fine text-soft">{countryNames(vacation.countries)}</p>
        <h2 className="text-name mt-1 font-semibold">
          <a href={paths.vacation(vacation.slug)} className="whole">
            {vacation.title}
          </a>
        </h2>
        <p className="text-small mt-1 hidden sm:block">{vacation.tagline}</p>
        <p className="text-fine text-soft mt-2 flex flex-wrap gap-x-5">
          {`${vacation.nights} nights`}
          <PhysicalRating rating={vacation.physicalRating} />
        </p>
      </div>
      <div className="text-small col-start-2 sm:col-start-3 sm:text-right">
        <p>
          from <b className="text-name">{formatMoney(vacation.priceFromMinor)}</b>
        </p>
        <p className="text-fine text-soft">for one adult sharing</p>
        <p className="mt-2">{`Next: ${formatDate(vacation.nextDeparture.startsOn)}`}</p>
        {more > 0 ? <p className="text-fine text-soft">{`and ${more} more`}</p> : null}
      </div>
    </li>
  );
}
