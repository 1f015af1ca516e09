import { formatMoneyExact } from "@/lib/money";

type Props = { priceMinor: bigint; feeMinor: bigint; paidMinor: bigint };

/** What is kept of the price, and what that means for what was paid: some goes back, or some is left to pay. */
export function CancelMoney({ priceMinor, feeMinor, paidMinor }: Props) {
  const backMinor = paidMinor - feeMinor;
  return (
    <table className="ticket measure w-full p-6 text-left">
      <caption className="sr-only">What cancelling costs</caption>
      <tbody>
        <Row what="The price" amount={priceMinor} />
        <Row what="You have paid" amount={paidMinor} />
        <Row what="We keep of the price" amount={feeMinor} />
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className="px-5 py-3">
            {backMinor < 0n ? "You would still owe" : "Goes back to your card"}
          </th>
          <td className="px-5 py-3 text-right whitespace-nowrap">
            {formatMoneyExact(backMinor < 0n ? -backMinor : backMinor)}
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
