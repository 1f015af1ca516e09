import type { AgedReceivables } from "@/lib/billing/schema";
import { formatMoney } from "@/lib/money";

type Props = Pick<AgedReceivables, "buckets">;

const [width, height, foot, head] = [640, 240, 44, 28];
const short = ["Not due", "1 to 30", "31 to 60", "61 to 90", "Over 90"];

/** What is open by how late it is, as columns; the table under it says the same, to the cent. */
export function AgedChart({ buckets }: Props) {
  const most = buckets.reduce((max, { minor }) => (minor > max ? minor : max), 1n);
  const step = width / buckets.length;
  const room = height - foot - head;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="What is open, by how many days it is overdue. The table under it has the figures."
      className="h-auto w-full max-w-2xl"
    >
      {buckets.map(({ words, minor }, at) => {
        const tall = (Number(minor) / Number(most)) * room;
        const middle = at * step + step / 2;
        return (
          <g key={words}>
            <rect
              x={at * step + step * 0.16}
              y={height - foot - tall}
              width={step * 0.68}
              height={Math.max(tall, minor > 0n ? 2 : 0)}
              className={at === 0 ? "fill-leaf" : "fill-sun"}
            />
            <text
              x={middle}
              y={height - foot - tall - 9}
              textAnchor="middle"
              className="fill-ink text-[17px] font-semibold"
            >
              {formatMoney((minor / 100n) * 100n)}
            </text>
            <text
              x={middle}
              y={height - foot + 26}
              textAnchor="middle"
              className="fill-soft text-[17px]"
            >
              {short[at]}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={width} y1={height - foot} y2={height - foot} className="stroke-ink" />
    </svg>
  );
}
