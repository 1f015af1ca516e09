import { BeginCallForm } from "@/components/staff/calls/begin-call-form";
import { OutcomeForm } from "@/components/staff/calls/outcome-form";
import { Script } from "@/components/staff/calls/script";
import { Whom } from "@/components/staff/calls/whom";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import type { Owing } from "@/lib/billing/schema";
import { formatInstant } from "@/lib/dates";
import type { CallInHand } from "@/lib/notices/schema";
import type { Revealed } from "@/lib/privacy/privacy";

type Props = {
  call: CallInHand;
  owing: Owing | undefined;
  /** What was asked for and may be shown now: without it there is no number here, and nothing of what is to be said. */
  look: Revealed | { refused: string } | null;
  /** Of what is taken down with the form. */
  callId: string;
  begin: FormAction;
  record: FormAction;
};

/** The call that a clerk is at: whom, what to say, and how it ended. */
export function CallInHandSection({ call, owing, look, callId, begin, record }: Props) {
  const refs = owing?.refs.join(", ") ?? "no booking";
  const values = look && "values" in look ? look.values : [];
  const theirs = values.filter(({ personId }) => personId === call.personId);
  return (
    <Section id="call" title="Your call" aside={<p>{`${call.about}, ${refs}`}</p>}>
      <div className="grid gap-8">
        {theirs.length > 0 ? (
          <>
            <Whom call={call} owing={owing} values={theirs} />
            <Script {...call.script} writtenAt={formatInstant(call.writtenAt)} />
          </>
        ) : (
          <div className="grid justify-items-start gap-4">
            <Notice role="status">
              {look && "refused" in look ? look.refused : "There is no number to show."}
            </Notice>
            <BeginCallForm attemptId={call.attemptId} whom={refs} action={begin} />
          </div>
        )}
        <OutcomeForm callId={callId} attemptId={call.attemptId} action={record} />
      </div>
    </Section>
  );
}
