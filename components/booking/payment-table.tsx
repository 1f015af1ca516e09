import { isPast } from "@/components/ui/is-past";
import type { BookingAccount } from "@/lib/billing/billing";
import { formatDate, formatInstant, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = {
  account: BookingAccount;
  /** Nothing is due any more for a booking that has ended. */
  ended?: boolean;
  /** Nothing is asked for while money of it is contested. */
  undecided?: boolean;
};

/** What came in, what went back and what is still due, from the ledger. */
export function PaymentTable({ account, ended = false, undecided = false }: Props) {
  const open = ended ? [] : account.schedule.filter(({ openMinor }) => openMinor > 0n);
  const fees = ended ? [] : account.fees.filter(({ openMinor }) => openMinor > 0n);
  const whenDue = undecided ? () => "once it is decided" : dueBy;
  return (
    <table className="text-small w-full text-left">
      <caption className="sr-only">Payments made and due</caption>
      <tbody>
        {account.movements.map(({ words, at, amountMinor }) => (
          <Row
            key={`${words} ${at.toISOString()}`}
            what={words}
            when={formatInstant(at)}
            amount={amountMinor}
          />
        ))}
        {open.map(({ kind, dueOn, openMinor }) => (
          <Row
            key={`${kind} ${dueOn}`}
            what={dueWords[kind] ?? "Due"}
            when={whenDue(dueOn)}
            amount={openMinor}
            due
          />
        ))}
        {fees.map(({ name, dueOn, openMinor }) => (
          <Row key={name} what={`Late fee, ${name}`} when={whenDue(dueOn)} amount={openMinor} due />
        ))}
      </tbody>
      <tfoot>
        <tr className="border-ink border-t font-semibold">
          <th scope="row" colSpan={2} className="py-3 pr-4">
            {ended ? "Left with us" : `Paid of ${formatMoneyExact(account.totalMinor)}`}
          </th>
          <td className="py-3 text-right">{formatMoneyExact(account.paidMinor)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const dueWords: Record<string, string> = {
  instalment: "Instalment",
  ...{ balance: "Balance", fee: "Cancellation fee" },
};

function dueBy(day: LocalDate): string {
  return isPast(day) ? `since ${formatDate(day)}` : `by ${formatDate(day)}, 11:59 PM in New York`;
}

type RowProps = { what: string; when: string; amount: bigint; due?: boolean };

function Row({ what, when, amount, due = false }: RowProps) {
  return (
    <tr className="border-line border-b align-top">
      <th scope="row" className="py-2 pr-4 font-normal">
        {due ? <strong className="font-semibold">{what}</strong> : what}
      </th>
      <td className="text-soft py-2 pr-4">{when}</td>
      <td className="py-2 text-right whitespace-nowrap">{formatMoneyExact(amount)}</td>
    </tr>
  );
}
