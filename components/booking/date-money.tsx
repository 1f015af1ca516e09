import { MoneyTable } from "@/components/booking/money-table";
import { openMinorOf } from "@/lib/billing/billing";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = {
  quoted: {
    beforeMinor: bigint;
    totalMinor: bigint;
    feeMinor: bigint;
    due: readonly { dueOn: LocalDate; openMinor: bigint }[];
  };
  paidMinor: bigint;
  /** What being late has cost beside the price. */
  lateFeesMinor: bigint;
};

/** The price before and after, what the change costs, and what would be due when. */
export function DateMoney({ quoted, paidMinor, lateFeesMinor }: Props) {
  const { beforeMinor, totalMinor, feeMinor, due } = quoted;
  return (
    <div className="grid gap-4">
      <MoneyTable
        caption="What it comes to"
        lines={[
          ["The price now", beforeMinor],
          ["For the change", feeMinor],
          ["The price then", totalMinor],
          ...(lateFeesMinor > 0n ? [["Late fees", lateFeesMinor] as const] : []),
          ["You have paid", paidMinor],
        ]}
        result={[
          "Left to pay then",
          openMinorOf({ totalMinor: totalMinor + lateFeesMinor, paidMinor }),
        ]}
      />
      {due.length > 0 ? (
        <ul className="measure">
          {due.map(({ dueOn, openMinor }) => (
            <li key={dueOn}>
              {formatMoneyExact(openMinor)} by {formatDate(dueOn)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
