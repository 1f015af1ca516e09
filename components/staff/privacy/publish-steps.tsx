import { ApproveForm } from "@/components/staff/privacy/approve-form";
import { ProposeForm } from "@/components/staff/privacy/propose-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action/state";
import { formatInstant, type LocalDate } from "@/lib/dates";
import type { NextPolicy } from "@/lib/privacy/privacy";

type Props = {
  policy: Pick<NextPolicy, "number" | "hash" | "proposal">;
  today: LocalDate;
  /** Owners agree; only privacy officers propose. */
  mayPropose: boolean;
  propose: FormAction;
  approve: FormAction;
};

/** Publishing takes two people: one proposes, another agrees. What is next is what is shown. */
export function PublishSteps({ policy, today, mayPropose, propose, approve }: Props) {
  const { number, hash, proposal } = policy;
  return (
    <div className="grid gap-8">
      {proposal ? (
        <Notice title={`Proposed by ${proposal.mine ? "you" : proposal.by}`}>
          <p>
            On {formatInstant(proposal.at)}, to take effect on{" "}
            {formatInstant(proposal.takesEffectAt)}.{" "}
            {proposal.mine
              ? "Somebody else has to agree: another privacy officer, or an owner."
              : "If you agree, it is announced at once, everybody who works here is called to read it, and whoever has to be asked gets a mail."}
          </p>
        </Notice>
      ) : (
        <p className="measure">
          Publishing takes two people. {mayPropose ? "You propose" : "A privacy officer proposes"}{" "}
          this text and a day; another privacy officer or an owner agrees.
        </p>
      )}
      {proposal && !proposal.mine ? (
        <ApproveForm number={number} proposalId={proposal.id} action={approve} />
      ) : null}
      {mayPropose ? (
        <ProposeForm
          number={number}
          hash={hash}
          again={proposal !== null}
          earliest={today}
          action={propose}
        />
      ) : null}
    </div>
  );
}
