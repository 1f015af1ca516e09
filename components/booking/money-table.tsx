import { formatMoneyExact } from "@/lib/money";

/** What an amount is called, and the amount in minor units. */
type Line = readonly [what: string, amountMinor: bigint];

type Props = { caption: string; lines: readonly Line[]; result: Line };

/** Amounts, and what they come to. */
export function MoneyTable({ caption, lines, result: [what, amountMinor] }: Props) {
  return (
    <table className="ticket measure w-full p-6 text-left">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {lines.map(([name, minor]) => (
          <tr key={name} className="border-line border-b">
            <th scope="row" className="px-5 py-3 font-normal">
              {name}
            </th>
            <td className="px-5 py-3 text-right whitespace-nowrap">{formatMoneyExact(minor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className="px-5 py-3">
            {what}
          </th>
          <td className="px-5 py-3 text-right whitespace-nowrap">
            {formatMoneyExact(amountMinor)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
