import { PressForm } from "@/components/form/press-form";
import type { FormAction } from "@/lib/action/state";
import type { PlannedLine } from "@/lib/booking/booking";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = {
  lines: readonly PlannedLine[];
  bookingToken: string;
  action: FormAction;
  chosen: boolean;
};

/** One way to divide a balance, in full, and the press that chooses it. */
export function InstalmentOffer({ lines, bookingToken, action, chosen }: Props) {
  return (
    <section className="measure grid gap-4">
      <table className="text-small w-full text-left">
        <caption className="text-name mb-2 text-left font-semibold">
          In {lines.length} parts
        </caption>
        <tbody>
          {lines.map(({ dueOn, amountMinor }) => (
            <tr key={dueOn} className="border-line border-b">
              <th scope="row" className="py-2 pr-4 font-normal">
                by {formatDate(dueOn)}
              </th>
              <td className="py-2 text-right font-semibold whitespace-nowrap">
                {formatMoneyExact(amountMinor)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen ? (
        <p>This is how it is divided now.</p>
      ) : (
        <PressForm
          action={action}
          carries={[
            ["bookingToken", bookingToken],
            ["parts", String(lines.length)],
          ]}
          kind="plain"
          press={`Pay in ${lines.length} parts`}
        />
      )}
    </section>
  );
}
