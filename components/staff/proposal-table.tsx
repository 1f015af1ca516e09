import { DecideForm } from "@/components/staff/decide-form";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { FormAction } from "@/lib/action/state";
import type { ProposedChange } from "@/lib/booking/booking";
import { formatInstant } from "@/lib/dates";
import { formatAmount, formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";
import type { WaitingProposal } from "@/lib/staff/staff";

type Props = {
  proposals: readonly WaitingProposal[];
  /** What is to become of a booking, by proposal. */
  about: ReadonlyMap<string, ProposedChange>;
  approve: FormAction;
  approveChange: FormAction;
  reject: FormAction;
};

const heads = ["What", "Of", { sums: "Amount" }, "Why", "Proposed", "Decide"];

/** What waits for a second person, each with what whoever looks may do about it. */
export function ProposalTable({ proposals, about, ...decisions }: Props) {
  if (proposals.length === 0)
    return <p className="text-soft">Nothing waits for a second person.</p>;
  return (
    <WideTable label="What waits">
      <ColumnHeads heads={heads} />
      <tbody>
        {proposals.map((proposal) => (
          <tr key={proposal.id} className="border-line border-t align-top">
            <th scope="row" className="py-3 pr-6 font-semibold whitespace-nowrap">
              {proposal.what}
            </th>
            <td className="py-3 pr-6 whitespace-nowrap">
              <Subject proposal={proposal} />
            </td>
            <td className="py-3 pr-6 text-right whitespace-nowrap tabular-nums">
              {formatAmount(proposal.amountMinor, proposal.currency)}
            </td>
            <td className="min-w-40 py-3 pr-6">
              {proposal.why}
              <Change change={about.get(proposal.id)} />
            </td>
            <td className="py-3 pr-6 whitespace-nowrap">
              {proposal.own ? "by you" : `by ${proposal.by}`}
              <span className="text-soft block">{formatInstant(proposal.proposedAt)}</span>
            </td>
            <td className="py-2">
              <Decision {...{ proposal, ...decisions }} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

// Handed over whole: to React a prop called `ref` is something else.
type Proposed = { proposal: WaitingProposal };

/** What it is about, and where its consequences stand. */
function Subject({ proposal: { kind, ref } }: Proposed) {
  if (kind !== "departure_cancellation") return ref;
  return (
    <a className="link" href={paths.staffDeparture(ref)}>
      {ref}
    </a>
  );
}

/** What whoever agrees to it agrees to. */
function Change({ change }: { change: ProposedChange | undefined }) {
  if (!change) return null;
  const { kind, travellers, beforeMinor, totalMinor, feeMinor } = change;
  const less = travellers === 1 ? "One traveller less" : `${travellers} travellers less`;
  const what = { cancel: "Cancel it all", date: "Another date", travellers: less }[kind];
  return (
    <span className="text-soft block">
      {what}: {formatMoneyExact(totalMinor)} instead of {formatMoneyExact(beforeMinor)}, of which{" "}
      {formatMoneyExact(feeMinor)} {kind === "date" ? "for the change" : "is kept"}
    </span>
  );
}

type DecisionProps = Proposed & Omit<Props, "proposals" | "about">;

function Decision({ proposal, approve, approveChange, reject }: DecisionProps) {
  const { id, kind, ref, own, mayApprove } = proposal;
  const agree = kind === "booking_change" ? approveChange : approve;
  if (!own && !mayApprove) return null;
  const subject = { proposalId: id, what: ref };
  return (
    <div className="flex gap-2">
      {mayApprove ? <DecideForm {...subject} action={agree} name="Approve" kind="ink" /> : null}
      <DecideForm {...subject} action={reject} name={own ? "Take back" : "Reject"} kind="plain" />
    </div>
  );
}
