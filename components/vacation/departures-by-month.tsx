import { monthOf } from "@/components/vacation/date-words";
import { DepartureList } from "@/components/vacation/departure-list";
import { lowestPrice } from "@/components/vacation/lowest-price";
import { formatMoney } from "@/lib/money";
import type { DepartureRow } from "@/lib/search/search";

type Props = { slug: string; departures: readonly DepartureRow[] };

const open = 3;

/** Every departure on sale, month by month; the first months stand open. */
export function DeparturesByMonth({ slug, departures }: Props) {
  const months = [...new Set(departures.map((departure) => monthOf(departure.startsOn)))];
  return (
    <div className="border-line border-b">
      {months.map((month, at) => {
        const rows = departures.filter((departure) => monthOf(departure.startsOn) === month);
        return (
          <details key={month} open={at < open} className="month">
            <summary>
              <h3>{month}</h3>
              <span className="text-small text-soft">{summaryOf(rows)}</span>
            </summary>
            <DepartureList slug={slug} month={month} departures={rows} />
          </details>
        );
      })}
    </div>
  );
}

function summaryOf(rows: readonly DepartureRow[]): string {
  const lowest = lowestPrice(rows);
  const count = rows.length === 1 ? "1 departure" : `${rows.length} departures`;
  return lowest === null ? count : `${count}, from ${formatMoney(lowest)}`;
}
