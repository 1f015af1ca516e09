import { SentBackForm } from "@/components/billing/sent-back-form";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { FormAction } from "@/lib/action/state";
import { type OfflineMethod, offlineWords } from "@/lib/billing/billing";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Refund = {
  refundId: string;
  bookingRef: string;
  method: OfflineMethod;
  number: string;
  amountMinor: bigint;
  since: Date;
};

type Props = { refunds: readonly Refund[]; action: FormAction };

const heads = ["Booking", "Came by", { sums: "Goes back" }, "Since", "Once it is sent"];

/** What goes back by hand, each with where to say that it has gone. */
export function SendBackTable({ refunds, action }: Props) {
  if (refunds.length === 0) return <p className="text-soft">Nothing is to be sent back by hand.</p>;
  return (
    <WideTable label="To send back">
      <ColumnHeads heads={heads} />
      <tbody>
        {refunds.map(({ refundId, bookingRef, method, number, amountMinor, since }) => (
          <tr key={refundId} className="border-line border-t align-top">
            <th scope="row" className="py-3 pr-6 font-semibold whitespace-nowrap">
              {bookingRef}
            </th>
            <td className="py-3 pr-6 whitespace-nowrap">
              {offlineWords[method]} {number}
            </td>
            <td className="py-3 pr-6 text-right whitespace-nowrap tabular-nums">
              {formatMoneyExact(amountMinor)}
            </td>
            <td className="py-3 pr-6 whitespace-nowrap">{formatInstant(since)}</td>
            <td className="py-2">
              <SentBackForm refundId={refundId} what={bookingRef} action={action} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
