import { RefundForm, type Refunding } from "@/components/billing/desk/refund-form";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { DeskBooking } from "@/lib/billing/schema";
import { formatMoneyExact } from "@/lib/money";

type Props = { bookings: readonly DeskBooking[]; refunding: Refunding };

const sums = [{ sums: "Billed" }, { sums: "Settled" }, { sums: "Can go back" }];

/** What each booking comes to, and sending a part of it back. */
export function BookingMoney({ bookings, refunding }: Props) {
  const paid = bookings.filter(({ leftMinor }) => leftMinor > 0n);
  if (bookings.length === 0) return <p className="text-soft">No booking has moved any money.</p>;
  return (
    <div className="grid gap-8">
      <WideTable label="Bookings">
        <ColumnHeads heads={["Booking", "State", ...sums]} />
        <tbody>
          {bookings.map(({ bookingId, ref, status, ...money }) => (
            <tr key={bookingId} className="border-line border-b">
              <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
                {ref}
              </th>
              <td className="py-2 pr-6 whitespace-nowrap">{status.replaceAll("_", " ")}</td>
              <Amount minor={money.billedMinor} />
              <Amount minor={money.settledMinor} />
              <Amount minor={money.leftMinor} />
            </tr>
          ))}
        </tbody>
      </WideTable>
      {paid.length > 0 ? <RefundForm bookings={paid} {...refunding} /> : null}
    </div>
  );
}

function Amount({ minor }: { minor: bigint }) {
  return (
    <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums last:pr-0">
      {formatMoneyExact(minor)}
    </td>
  );
}
