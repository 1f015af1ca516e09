import { dateSpan } from "@/components/vacation/date-words";
import { availabilityLabel } from "@/lib/availability/availability";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { paths } from "@/lib/paths";
import type { DepartureRow } from "@/lib/search/search";

type Props = { slug: string; month: string; departures: readonly DepartureRow[] };

/** A line each: when, how many places, the price from, and the way on. A year of them is most of the page, so each says all once. */
export function DepartureList({ slug, month, departures }: Props) {
  return (
    <ol aria-label={`Departures in ${month}`} className="text-small mb-4">
      {departures.map((departure) => (
        <Line key={departure.code} slug={slug} departure={departure} />
      ))}
    </ol>
  );
}

type LineProps = { slug: string; departure: DepartureRow };

function Line({ slug, departure }: LineProps) {
  const { code, startsOn, endsOn, places, onSale, goes, priceFromMinor } = departure;
  return (
    <li className="departure">
      <p id={code}>
        <b>{dateSpan(startsOn, endsOn)}</b>
        {`${formatDate(startsOn).slice(0, 3)} start`}
      </p>
      <p>
        <b>{onSale ? availabilityLabel(places) : "Sales have closed"}</b>
        {goes.guaranteed ? "Guaranteed to go" : `Needs ${goes.needs} more to go`}
      </p>
      <b>{formatMoney(priceFromMinor)}</b>
      {onSale && places.free > 0 ? (
        <a href={paths.departure(slug, code)} aria-describedby={code} className="link">
          Choose this departure
        </a>
      ) : null}
    </li>
  );
}
