import type { DepartureFace } from "@/components/vacation/departure-face";
import { paths } from "@/lib/paths";

type Props = { slug: string; month: string; departures: readonly DepartureFace[] };

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

type LineProps = { slug: string; departure: DepartureFace };

function Line({ slug, departure }: LineProps) {
  const { code, dates, starts, places, goes, price, open } = departure;
  return (
    <li className="departure">
      <p id={code}>
        <b>{dates}</b>
        {starts}
      </p>
      <p>
        <b>{places}</b>
        {goes}
      </p>
      <b>{price}</b>
      {open ? (
        <a href={paths.departure(slug, code)} aria-describedby={code} className="link">
          Choose this departure
        </a>
      ) : null}
    </li>
  );
}
