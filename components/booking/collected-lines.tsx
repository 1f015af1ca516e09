import type { BookingAccount } from "@/lib/billing/billing";
import { collectedOn } from "@/lib/booking/booking";
import { clock } from "@/lib/clock";
import { formatDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { schedule: BookingAccount["schedule"]; kept: boolean };

/** Every amount that is taken, and its day. */
export function CollectedLines({ schedule, kept }: Props) {
  const today = localDateOf(clock.now());
  const open = schedule.filter(({ openMinor }) => openMinor > 0n);
  return (
    <table className="measure text-small w-full text-left">
      <caption className="text-name mb-2 text-left font-semibold">
        {kept ? "We take" : "If you save a card, we take"}
      </caption>
      <tbody>
        {open.map(({ kind, dueOn, openMinor }) => (
          <tr key={`${kind} ${dueOn}`} className="border-line border-b">
            <th scope="row" className="py-2 pr-4 font-normal">
              on {formatDate(collectedOn(dueOn, today))}
            </th>
            <td className="py-2 text-right font-semibold whitespace-nowrap">
              {formatMoneyExact(openMinor)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
