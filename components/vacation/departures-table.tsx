import { dateSpan } from "@/components/vacation/date-words";
import { availabilityLabel } from "@/lib/availability/availability";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { paths } from "@/lib/paths";
import type { DepartureRow } from "@/lib/search/search";

type Props = { slug: string; month: string; departures: readonly DepartureRow[] };

export function DeparturesTable({ slug, month, departures }: Props) {
  return (
    <table className="text-small mb-4 w-full text-left sm:table-fixed">
      <caption className="sr-only">Departures in {month}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Dates</th>
          <th scope="col">Places</th>
          <th scope="col">Price for one adult, from</th>
          <th scope="col">Choose</th>
        </tr>
      </thead>
      <tbody>
        {departures.map((departure) => (
          <Row key={departure.code} slug={slug} departure={departure} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { slug: string; departure: DepartureRow };

function Row({ slug, departure }: RowProps) {
  const open = departure.onSale && departure.places.free > 0;
  const id = `dates-${departure.code}`;
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" id={id} className="py-3 pr-4 font-normal sm:w-[32%]">
        <span className="block text-base font-semibold">
          {dateSpan(departure.startsOn, departure.endsOn)}
        </span>
        <span className="text-soft block">{formatDate(departure.startsOn).slice(0, 3)} start</span>
        <span className="text-soft block sm:hidden">
          <Words departure={departure} />
        </span>
      </th>
      <td className="hidden py-3 pt-3.5 pr-4 sm:table-cell">
        <Words departure={departure} />
      </td>
      <td className="py-3 pr-0 text-right sm:w-[16%] sm:pr-6">
        <span className="block text-base font-semibold">
          {formatMoney(departure.priceFromMinor)}
        </span>
        {open ? <Choose slug={slug} code={departure.code} describedBy={id} narrow /> : null}
      </td>
      <td className="hidden py-3 text-right sm:table-cell sm:w-[22%]">
        {open ? <Choose slug={slug} code={departure.code} describedBy={id} /> : null}
      </td>
    </tr>
  );
}

type ChooseProps = { slug: string; code: string; describedBy: string; narrow?: boolean };

function Choose({ slug, code, describedBy, narrow = false }: ChooseProps) {
  return (
    <a
      href={paths.departure(slug, code)}
      aria-describedby={describedBy}
      className={`link py-2 font-semibold ${narrow ? "inline-block sm:hidden" : "inline-block"}`}
    >
      Choose this departure
    </a>
  );
}

type WordsProps = { departure: DepartureRow };

function Words({ departure: { places, onSale, goes } }: WordsProps) {
  const needs = goes.guaranteed ? 0 : goes.needs;
  return (
    <>
      <span className="block font-semibold">
        {onSale ? availabilityLabel(places) : "Sales have closed"}
      </span>
      <span className="text-soft block">
        {goes.guaranteed ? "Guaranteed to go" : `Needs ${needs} more to go`}
      </span>
    </>
  );
}
