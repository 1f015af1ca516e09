import { daysBetween, formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { CancellationCost } from "@/lib/pricing/pricing";

type Props = { costs: readonly CancellationCost[] };

const height = 168;
const room = 28;

/** What cancelling would cost from today to the departure, drawn to scale: the table below says the same in figures. */
export function CancelLine({ costs }: Props) {
  const first = costs[0];
  const last = costs.at(-1);
  if (!(first && last)) return null;
  const days = daysBetween(first.from, last.to) + 1;
  return (
    <figure className="print:hidden">
      <svg aria-hidden="true" width="100%" height={height + 6} className="block overflow-visible">
        {costs.map((cost) => (
          <Step
            key={cost.from}
            cost={cost}
            start={daysBetween(first.from, cost.from) / days}
            length={(daysBetween(cost.from, cost.to) + 1) / days}
          />
        ))}
        <line x1="0" x2="100%" y1={height} y2={height} stroke="var(--color-ink)" />
        <circle cx="5" cy={height} r="6" fill="var(--color-sun)" />
      </svg>
      <figcaption className="text-fine text-soft mt-2 flex justify-between gap-4">
        <span>
          Today: we would keep {formatMoney(first.feeMinor)}, {formatMoney(first.backMinor)} goes
          back
        </span>
        <span className="text-right">{formatDate(last.to)}</span>
      </figcaption>
    </figure>
  );
}

type StepProps = { cost: CancellationCost; start: number; length: number };

function Step({ cost, start, length }: StepProps) {
  const kept = shareKept(cost);
  const tall = Math.round(kept * (height - room)) + 3;
  const wide = length > 0.05;
  return (
    <>
      <rect
        x={percent(start)}
        width={percent(length)}
        y={height - tall}
        height={tall}
        fill={cost.backMinor === 0n ? "var(--color-ink)" : "var(--color-sun)"}
        fillOpacity={(0.3 + 0.7 * kept).toFixed(2)}
      />
      {wide ? (
        <text
          x={percent(start + length / 2)}
          y={height - tall - 8}
          textAnchor="middle"
          fill="var(--color-ink)"
          className="text-fine font-semibold"
        >
          {Math.round(kept * 100)} %
        </text>
      ) : null}
    </>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}

function shareKept({ feeMinor, backMinor }: CancellationCost): number {
  const total = feeMinor + backMinor;
  return total === 0n ? 0 : Number((feeMinor * 1000n) / total) / 1000;
}
