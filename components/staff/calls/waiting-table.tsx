import { BeginCallForm } from "@/components/staff/calls/begin-call-form";
import { BookingsOf } from "@/components/staff/calls/bookings-of";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { FormAction } from "@/lib/action/state";
import type { Owing } from "@/lib/billing/schema";
import { formatDate, formatInstant, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { callOutcomes, type WaitingCall } from "@/lib/notices/schema";

type Props = {
  label: string;
  calls: readonly WaitingCall[];
  owing: readonly Owing[];
  /** Null for those that may not be made yet. */
  begin: FormAction | null;
};

/** Calls that wait, with what is owed at this moment: what was paid since is not asked for. */
export function WaitingTable({ label, calls, owing, begin }: Props) {
  const when = begin ? "Until" : "From";
  return (
    <WideTable label={label}>
      <ColumnHeads
        heads={["About", "Bookings", { sums: "Owed" }, { sums: "Overdue" }, when, "Why", "So far"]}
      />
      <tbody>
        {calls.map((call) => {
          const owes = owing.find(({ personId }) => personId === call.personId);
          return (
            <tr key={call.attemptId} className="border-line border-t align-top">
              <th scope="row" className="py-3 pr-6 font-semibold whitespace-nowrap">
                {`${call.about} of ${formatDate(localDateOf(call.since))}`}
                {begin && call.taken !== "colleague" ? (
                  <div className="mt-2">
                    <BeginCallForm
                      attemptId={call.attemptId}
                      whom={owes?.refs.join(", ") ?? ""}
                      action={begin}
                    />
                  </div>
                ) : null}
              </th>
              <td className="py-3 pr-6 whitespace-nowrap">
                <BookingsOf owing={owes} />
              </td>
              <Amount minor={owes?.openMinor ?? 0n} />
              <Amount minor={owes?.overdueMinor ?? 0n} />
              <td className="py-3 pr-6 whitespace-nowrap">
                {formatInstant(begin ? call.until : call.from)}
              </td>
              <td className="min-w-48 py-3 pr-6">{reasons[call.why]}</td>
              <td className="min-w-40 py-3 pr-6">{soFar(call)}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

const reasons = {
  chosen: "They asked for calls first",
  last: "Nothing else reached them",
} as const satisfies Record<WaitingCall["why"], string>;

function soFar({ taken, unanswered, lastOutcome }: WaitingCall): string {
  if (taken === "colleague") return "A colleague is calling";
  if (lastOutcome === "call_back") return callOutcomes.call_back;
  if (unanswered === 0) return "Not called yet";
  return `No answer, ${unanswered === 1 ? "once" : `${unanswered} times`}`;
}

function Amount({ minor }: { minor: bigint }) {
  return (
    <td className="py-3 pr-6 text-right whitespace-nowrap tabular-nums">
      {formatMoneyExact(minor)}
    </td>
  );
}
