import { daysBetween, formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { CancellationCost } from "@/lib/pricing/pricing";

type Props = { costs: readonly CancellationCost[] };

const height = 132;

/** What cancelling would cost from today to the departure, drawn to scale: the table beside it says the same in figures. */
export function CancelLine({ costs }: Props) {
  const first = costs[0];
  const last = costs.at(-1);
  if (!(first && last)) return null;
  const days = daysBetween(first.from, last.to) + 1;
  const percent = (part: number) => `${((part / days) * 100).toFixed(3)}%`;
  return (
    <figure className="print:hidden">
      <svg aria-hidden="true" width="100%" height={height + 2} className="block overflow-visible">
        {costs.map((cost) => {
          const tall = barHeight(cost);
          return (
            <rect
              key={cost.from}
              x={percent(daysBetween(first.from, cost.from))}
              width={percent(daysBetween(cost.from, cost.to) + 1)}
              y={height - tall}
              height={tall}
              fill={cost.backMinor === 0n ? "var(--color-ink)" : "var(--color-sun)"}
              fillOpacity={cost.backMinor === 0n ? 0.85 : opacityOf(cost)}
            />
          );
        })}
        <line x1="0" x2="100%" y1={height} y2={height} stroke="var(--color-ink)" />
        <circle cx="0" cy={height} r="5" fill="var(--color-sun)" />
      </svg>
      <figcaption className="text-fine text-soft mt-2 flex justify-between gap-4">
        <span>
          Today: {formatMoney(first.feeMinor)} kept, {formatMoney(first.backMinor)} back
        </span>
        <span className="text-right">{formatDate(last.to)}</span>
      </figcaption>
    </figure>
  );
}

function shareKept({ feeMinor, backMinor }: CancellationCost): number {
  const total = feeMinor + backMinor;
  return total === 0n ? 0 : Number((feeMinor * 1000n) / total) / 1000;
}

function barHeight(cost: CancellationCost): number {
  return Math.round(shareKept(cost) * (height - 8)) + 4;
}

function opacityOf(cost: CancellationCost): number {
  return Number((0.35 + 0.65 * shareKept(cost)).toFixed(2));
}
