import { openMinorOf } from "@/lib/billing/billing";
import { formatMoneyExact } from "@/lib/money";

type Props = {
  quoted: { beforeMinor: bigint; totalMinor: bigint; feeMinor: bigint };
  paidMinor: bigint;
};

/** The price before and after, what is kept, and what that means for what was paid. */
export function LeavingMoney({ quoted, paidMinor }: Props) {
  const { beforeMinor, totalMinor, feeMinor } = quoted;
  const backMinor = paidMinor - totalMinor;
  return (
    <table className="ticket measure w-full p-6 text-left">
      <caption className="sr-only">What it comes to</caption>
      <tbody>
        <Row what="The price now" amount={beforeMinor} />
        <Row what="Less for who does not travel" amount={totalMinor - feeMinor - beforeMinor} />
        <Row what="We keep of that" amount={feeMinor} />
        <Row what="The price then" amount={totalMinor} />
        <Row what="You have paid" amount={paidMinor} />
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className="px-5 py-3">
            {backMinor > 0n ? "Goes back to you" : "Left to pay, on the days that you know"}
          </th>
          <td className="px-5 py-3 text-right whitespace-nowrap">
            {formatMoneyExact(backMinor > 0n ? backMinor : openMinorOf({ totalMinor, paidMinor }))}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ what, amount }: { what: string; amount: bigint }) {
  return (
    <tr className="border-line border-b">
      <th scope="row" className="px-5 py-3 font-normal">
        {what}
      </th>
      <td className="px-5 py-3 text-right whitespace-nowrap">{formatMoneyExact(amount)}</td>
    </tr>
  );
}
