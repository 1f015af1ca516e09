import { DepartureList } from "@/components/vacation/departure-list";
import type { MonthFace } from "@/components/vacation/month-face";

type Props = { slug: string; months: readonly MonthFace[] };

const open = 3;

/** Every departure on sale, month by month; the first months stand open. */
export function DeparturesByMonth({ slug, months }: Props) {
  return (
    <div className="border-line border-b">
      {months.map(({ month, summary, departures }, at) => (
        <details key={month} open={at < open} className="month">
          <summary>
            <h3>{month}</h3>
            <span className="text-small text-soft">{summary}</span>
          </summary>
          <DepartureList slug={slug} month={month} departures={departures} />
        </details>
      ))}
    </div>
  );
}
