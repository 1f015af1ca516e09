import { formatDate } from "@/lib/dates";
import { formatMoney, formatMoneyExact } from "@/lib/money";
import type { PricedQuote, QuoteLine, ScheduleLine } from "@/lib/pricing/pricing";

type Props = { quote: PricedQuote };

/** The price in every line, and when it is to be paid. */
export function QuoteSummary({ quote }: Props) {
  const rate = (quote.tax.rate / 100).toString();
  return (
    <div className="text-small">
      <table className="w-full">
        <caption className="sr-only">The price, line by line</caption>
        <tbody>
          {quote.lines.map((line) => (
            <Line
              key={`${line.kind} ${line.text}`}
              text={lineWords(line)}
              amount={line.amountMinor}
            />
          ))}
          <Line text={`${quote.tax.name}, ${rate} %`} amount={quote.tax.amountMinor} />
        </tbody>
        <tfoot>
          <tr className="border-ink text-name border-t font-semibold">
            <th scope="row" className="py-3 text-left font-semibold">
              Total
            </th>
            <td className="py-3 text-right">{formatMoneyExact(quote.totalMinor)}</td>
          </tr>
        </tfoot>
      </table>
      {/* What is due of a booking that was changed stands with its payments. */}
      {quote.schedule.length > 0 ? (
        <dl className="border-line mt-1 border-t pt-3">
          {quote.schedule.map((line) => (
            <div key={line.kind} className="flex justify-between gap-4 py-1">
              <dt>{dueWords(line)}</dt>
              <dd className="tabular-nums">{formatMoneyExact(line.amountMinor)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

type LineProps = { text: string; amount: bigint };

function Line({ text, amount }: LineProps) {
  return (
    <tr className="align-top">
      <th scope="row" className="py-1 pr-4 text-left font-normal">
        {text}
      </th>
      <td className="py-1 text-right whitespace-nowrap">{formatMoneyExact(amount)}</td>
    </tr>
  );
}

// A place already says how many travel.
function lineWords({ kind, text, quantity, unitMinor }: QuoteLine): string {
  const counted = kind !== "place" && quantity > 1;
  return counted ? `${text}, ${quantity}\u00a0×\u00a0${formatMoney(unitMinor)}` : text;
}

function dueWords({ kind, dueOn }: ScheduleLine): string {
  const words = {
    deposit: "Deposit, now",
    balance: `Balance, by ${formatDate(dueOn)}`,
    full: "All of it now, because the departure is near",
  } satisfies Record<ScheduleLine["kind"], string>;
  return words[kind];
}
