import { MoneyTable } from "@/components/booking/money-table";

type Props = { priceMinor: bigint; feeMinor: bigint; paidMinor: bigint };

/** What is kept of the price, and what that means for what was paid: some goes back, or some is left to pay. */
export function CancelMoney({ priceMinor, feeMinor, paidMinor }: Props) {
  const backMinor = paidMinor - feeMinor;
  return (
    <MoneyTable
      caption="What cancelling costs"
      lines={[
        ["The price", priceMinor],
        ["You have paid", paidMinor],
        ["We keep of the price", feeMinor],
      ]}
      result={
        backMinor < 0n ? ["You would still owe", -backMinor] : ["Goes back to you", backMinor]
      }
    />
  );
}
