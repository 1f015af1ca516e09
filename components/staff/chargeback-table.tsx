import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { Chargeback } from "@/lib/billing/billing";
import { formatDate, formatInstant, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = {
  chargebacks: readonly (Chargeback & {
    id: string;
    bookingRef: string;
    reason: string;
    answerBy: Date | null;
  })[];
  total: number;
};

const states = { open: "To be answered", won: "Won", lost: "Lost" } satisfies Record<
  Chargeback["status"],
  string
>;

/** What banks took back or ask about, what is still to be answered first. */
export function ChargebackTable({ chargebacks, total }: Props) {
  if (total === 0) return <p className="measure">No bank has taken a payment back.</p>;
  return (
    <WideTable label="Chargebacks">
      <ColumnHeads
        heads={["Booking", { sums: "Amount" }, { sums: "Gone now" }, "State", "Bank says", "Since"]}
      />
      <tbody>
        {chargebacks.map((one) => (
          <tr key={one.id} className="border-line border-b align-top">
            <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
              {one.bookingRef}
            </th>
            <td className="py-2 pr-6 text-right whitespace-nowrap">
              {formatMoneyExact(one.amountMinor)}
            </td>
            <td className="py-2 pr-6 text-right whitespace-nowrap">
              {formatMoneyExact(one.goneMinor)}
            </td>
            <td className="py-2 pr-6 whitespace-nowrap">
              {states[one.status]}
              {one.status === "open" && one.answerBy ? ` by ${formatInstant(one.answerBy)}` : ""}
            </td>
            <td className="py-2 pr-6">{reasonWords(one.reason)}</td>
            <td className="py-2 whitespace-nowrap">{formatDate(localDateOf(one.openedAt))}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** "product_not_received" is "Product not received". */
function reasonWords(reason: string): string {
  const words = reason.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
