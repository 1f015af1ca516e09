import { MoneyTable } from "@/components/booking/money-table";
import { openMinorOf } from "@/lib/billing/billing";

type Props = {
  quoted: { beforeMinor: bigint; totalMinor: bigint; feeMinor: bigint };
  paidMinor: bigint;
  /** What being late has cost beside the price. */
  lateFeesMinor: bigint;
};

/** The price before and after, what is kept, and what that means for what was paid. */
export function LeavingMoney({ quoted, paidMinor, lateFeesMinor }: Props) {
  const { beforeMinor, totalMinor, feeMinor } = quoted;
  const owedMinor = totalMinor + lateFeesMinor;
  const backMinor = paidMinor - owedMinor;
  return (
    <MoneyTable
      caption="What it comes to"
      lines={[
        ["The price now", beforeMinor],
        ["Less for who does not travel", totalMinor - feeMinor - beforeMinor],
        ["We keep of that", feeMinor],
        ["The price then", totalMinor],
        ...(lateFeesMinor > 0n ? [["Late fees", lateFeesMinor] as const] : []),
        ["You have paid", paidMinor],
      ]}
      result={
        backMinor > 0n
          ? ["Goes back to you", backMinor]
          : [
              "Left to pay, on the days that you know",
              openMinorOf({ totalMinor: owedMinor, paidMinor }),
            ]
      }
    />
  );
}
