import { NotHonoredForm, SendBackForm } from "@/components/billing/end-unmatched-forms";
import { MatchForm } from "@/components/billing/match-form";
import { ColumnHeads } from "@/components/ui/column-heads";
import { Pagination } from "@/components/ui/pagination";
import { WideTable } from "@/components/ui/wide-table";
import type { FormAction } from "@/lib/action/state";
import { type OfflineMethod, offlineWords } from "@/lib/billing/billing";
import { formatDate, formatInstant, type LocalDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { formatDecimal, formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Unmatched = {
  unmatchedId: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  cameMinor: bigint;
  leftMinor: bigint;
  booking: { ref: string; customerId: string } | null;
  days: number;
  decideBy: Date | null;
  hoursLeft: number;
};

type Actions = { match: FormAction; end: FormAction };
type Props = { unmatched: readonly Unmatched[]; page: number; pages: number; actions: Actions };

const heads = ["What", { sums: "Left" }, "Has lain", "Sent for", "What becomes of it"];
const cell = "py-3 pr-6 whitespace-nowrap";

/** Money of which nobody knows what it pays, or more than is owed: what has lain longest first, each with what a clerk may do. */
export function UnmatchedTable({ unmatched, page, pages, actions }: Props) {
  if (unmatched.length === 0)
    return <p className="text-soft">All money that came has found its place.</p>;
  return (
    <div className="grid gap-6">
      <WideTable label="Without a home">
        <ColumnHeads heads={heads} />
        <tbody>
          {unmatched.map((money) => (
            <Row key={money.unmatchedId} money={money} actions={actions} />
          ))}
        </tbody>
      </WideTable>
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(at) => paths.staffMoney({ waiting: String(at) })}
      />
    </div>
  );
}

function Row({ money, actions }: { money: Unmatched; actions: Actions }) {
  const { unmatchedId, method, number, receivedOn, cameMinor, leftMinor, booking, days } = money;
  const what = `${offlineWords[method]} ${number}`;
  const end = { unmatchedId, what, left: String(leftMinor), action: actions.end };
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className={`${cell} font-semibold`}>
        {what}
        <span className="text-soft block font-normal">{formatDate(receivedOn)}</span>
      </th>
      <td className={`${cell} text-right tabular-nums`}>
        {formatMoneyExact(leftMinor)}
        {leftMinor < cameMinor ? (
          <a className="link block" href={`${paths.staffMoney({ number })}#became`}>
            of {formatMoneyExact(cameMinor)}
          </a>
        ) : null}
      </td>
      <td className={cell}>
        {lainWords(days)}
        {money.decideBy ? (
          <span className="text-soft block">
            They decide until
            <br />
            {formatInstant(money.decideBy)},
            <br />
            {money.hoursLeft} hours left
          </span>
        ) : null}
      </td>
      <td className={cell}>
        {booking ? (
          <a className="link" href={paths.staffCustomer(booking.customerId)}>
            {booking.ref}
          </a>
        ) : (
          "Nobody knows"
        )}
      </td>
      <td className="grid gap-2 py-3">
        <MatchForm
          {...{ paymentId: newId(), unmatchedId, what, action: actions.match }}
          amount={formatDecimal(leftMinor)}
          booking={booking?.ref ?? ""}
        />
        <SendBackForm {...end} />
        <NotHonoredForm {...end} />
      </td>
    </tr>
  );
}

function lainWords(days: number): string {
  if (days === 0) return "Since today";
  return days === 1 ? "1 day" : `${days} days`;
}
