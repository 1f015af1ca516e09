import { AnswerDisputeForm } from "@/components/billing/disputes/answer-dispute-form";
import { CorrectedForm } from "@/components/billing/disputes/corrected-form";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Dispute = {
  id: string;
  billName: string;
  bookingRef: string;
  customerId: string;
  openMinor: bigint;
  reason: string;
  raisedAt: Date;
  upheld: boolean;
};

type Props = {
  disputes: readonly Dispute[];
  answers: readonly { value: string; label: string }[];
  answer: FormAction;
  corrected: FormAction;
};

const heads = ["Invoice", { sums: "Open" }, "What they say", "Since", "Answer"];
const cell = "py-3 pr-6 align-top";

/** What customers dispute, the oldest first: each waits for a clerk’s answer, or for what was promised in it. */
export function DisputeTable({ disputes, answers, answer, corrected }: Props) {
  return (
    <WideTable label="Disputes">
      <ColumnHeads heads={heads} />
      <tbody>
        {disputes.map((dispute) => (
          <tr key={dispute.id} className="border-line border-b">
            <th scope="row" className={`${cell} font-normal whitespace-nowrap`}>
              {dispute.billName}
              <a href={paths.staffCustomer(dispute.customerId)} className="link block">
                {dispute.bookingRef}
              </a>
            </th>
            <td className={`${cell} text-right whitespace-nowrap tabular-nums`}>
              {formatMoneyExact(dispute.openMinor)}
            </td>
            <td className={`${cell} min-w-48`}>{dispute.reason}</td>
            <td className={`${cell} whitespace-nowrap`}>{formatInstant(dispute.raisedAt)}</td>
            <td className={`${cell} min-w-72 pr-0`}>
              {dispute.upheld ? (
                <CorrectedForm disputeId={dispute.id} bill={dispute.billName} action={corrected} />
              ) : (
                <AnswerDisputeForm
                  {...{ answers, disputeId: dispute.id, bill: dispute.billName, action: answer }}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
