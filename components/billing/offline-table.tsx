import { ReturnOfflineForm } from "@/components/billing/return-offline-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { ColumnHeads } from "@/components/ui/column-heads";
import { Pagination } from "@/components/ui/pagination";
import { WideTable } from "@/components/ui/wide-table";
import type { FormAction } from "@/lib/action/state";
import { type OfflineMethod, offlineWords } from "@/lib/billing/billing";
import { formatDate, formatInstant, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Payment = {
  paymentId: string;
  bookingRef: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  amountMinor: bigint;
  returnedAt: Date | null;
};

type Props = {
  payments: readonly Payment[];
  number: string | null;
  page: number;
  pages: number;
  action: FormAction;
};

const cell = "py-2 pr-6 align-top whitespace-nowrap";

/** Checks and transfers that were recorded, each with what may be said of it. */
export function OfflineTable({ payments, number, page, pages, action }: Props) {
  const hrefOf = (at: number) =>
    paths.staffMoney({ ...(number ? { number } : {}), page: String(at) });
  return (
    <div className="grid gap-6">
      <form action={paths.staffMoney()} className="flex flex-wrap items-end gap-4">
        <TextField
          name="number"
          id="find-number"
          label="Find by number"
          maxLength={35}
          autoComplete="off"
          defaultValue={number ?? ""}
        />
        <Button kind="plain">Find</Button>
      </form>
      {payments.length === 0 ? (
        <p className="text-soft">{number ? "None has this number." : "Nothing is recorded yet."}</p>
      ) : (
        <WideTable label="Checks and transfers">
          <ColumnHeads heads={["What", "Booking", "Day", { sums: "Amount" }, "How it stands"]} />
          <tbody>
            {payments.map((payment) => (
              <Row key={payment.paymentId} payment={payment} action={action} />
            ))}
          </tbody>
        </WideTable>
      )}
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
    </div>
  );
}

function Row({ payment, action }: { payment: Payment; action: FormAction }) {
  const { paymentId, method, number, bookingRef, receivedOn, amountMinor, returnedAt } = payment;
  const what = `${offlineWords[method]} ${number}`;
  return (
    <tr className="border-line border-t">
      <th scope="row" className={`${cell} font-semibold`}>
        {what}
      </th>
      <td className={cell}>{bookingRef}</td>
      <td className={cell}>{formatDate(receivedOn)}</td>
      <td className={`${cell} text-right`}>{formatMoneyExact(amountMinor)}</td>
      <td className={cell}>
        {returnedAt ? (
          `Not honored, ${formatInstant(returnedAt)}`
        ) : (
          <ReturnOfflineForm paymentId={paymentId} what={what} action={action} />
        )}
      </td>
    </tr>
  );
}
