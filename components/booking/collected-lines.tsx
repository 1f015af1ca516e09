import type { BookingAccount } from "@/lib/billing/billing";
import { type Collection, collectedOn } from "@/lib/booking/booking";
import { clock } from "@/lib/clock";
import { formatDate, type LocalDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = {
  schedule: BookingAccount["schedule"];
  /** The day of each line with the card that is kept, null where that is tried no more; null where none is kept. */
  takenOn: Collection["takenOn"] | null;
};

/** Every amount that is taken, and its day. */
export function CollectedLines({ schedule, takenOn }: Props) {
  const today = localDateOf(clock.now());
  const open = schedule.filter(({ openMinor }) => openMinor > 0n);
  return (
    <table className="measure text-small w-full text-left">
      <caption className="text-name mb-2 text-left font-semibold">
        {takenOn ? "We take" : "If you save a card, we take"}
      </caption>
      <tbody>
        {open.map(({ seq, dueOn, openMinor }) => (
          <tr key={seq} className="border-line border-b">
            <th scope="row" className="py-2 pr-4 font-normal">
              {dayWords(takenOn ? takenOn.get(seq) : collectedOn(dueOn, today))}
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

function dayWords(day: LocalDate | null | undefined): string {
  return day ? `on ${formatDate(day)}` : "not any more: please pay it yourself";
}
