import type { Explanation } from "@/lib/billing/billing";
import { formatMoneyExact } from "@/lib/money";

type Props = { explained: readonly Explanation[] };

/** Figures that open into the entries that make them. What nothing has gone into yet is left out. */
export function ExplainedFigures({ explained }: Props) {
  return explained
    .filter(({ parts }) => parts.length > 0)
    .map((one) => (
      <details key={one.figure} className="border-line border-b">
        <summary className="text-small min-h-11 cursor-pointer py-2.5">
          {labelOf(one)} <span className="font-semibold">{amountOf(one.amountMinor)}</span>
        </summary>
        <table className="text-small mb-4 w-full text-left">
          <caption className="sr-only">{labelOf(one)} comes of</caption>
          <tbody>
            {Array.from(one.parts.entries(), ([at, { words, amountMinor }]) => (
              <tr key={at} className="border-line border-t align-top">
                <th scope="row" className="py-2 pr-4 font-normal">
                  {words}
                </th>
                <td className="py-2 text-right whitespace-nowrap">
                  {formatMoneyExact(amountMinor)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-ink border-t font-semibold">
              <th scope="row" className="py-2 pr-4">
                Together
              </th>
              <td className="py-2 text-right whitespace-nowrap">
                {formatMoneyExact(one.amountMinor)}
              </td>
            </tr>
          </tfoot>
        </table>
      </details>
    ));
}

function labelOf({ figure, amountMinor }: Explanation): string {
  if (figure === "paid") return "Paid to us, less what went back:";
  if (figure === "to_pay") return amountMinor < 0n ? "Paid beyond that:" : "Still to pay:";
  return amountMinor < 0n ? "Paid before it was billed:" : "Billed and not paid:";
}

/** The label says which way it goes. */
function amountOf(amountMinor: bigint): string {
  return formatMoneyExact(amountMinor < 0n ? -amountMinor : amountMinor);
}
