import type { ReactNode } from "react";
import { MadeTable } from "@/components/staff/calls/made-table";
import { WaitingTable } from "@/components/staff/calls/waiting-table";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import type { Owing } from "@/lib/billing/schema";
import {
  type CallOutcome,
  callOutcomes,
  type MadeCall,
  type WaitingCall,
} from "@/lib/notices/schema";

type Props = {
  now: readonly WaitingCall[];
  later: readonly WaitingCall[];
  made: readonly MadeCall[];
  owing: readonly Owing[];
  /** How the call ended that was just taken down. */
  done: CallOutcome | null;
  begin: FormAction;
  /** The call that is in hand. */
  children: ReactNode;
};

/** Bills that are told by phone: whom to call at this moment, whom later, and how the last calls ended. Nobody has a name here. */
export function CallsPage({ now, later, made, owing, done, begin, children }: Props) {
  return (
    <>
      <PageTitle title="Calls">
        <p>Bills that reached nobody by email and letter, or whose people asked for a call.</p>
      </PageTitle>
      {done ? (
        <div className="wrap pb-8">
          <Notice
            role="status"
            kind="good"
          >{`On record: ${callOutcomes[done].toLowerCase()}.`}</Notice>
        </div>
      ) : null}
      {children}
      <Section
        id="now"
        title="To call now"
        aside={<p>It is between 8 AM and 9 PM where they live. What you open goes on record.</p>}
      >
        {now.length > 0 ? (
          <WaitingTable label="Calls to make now" calls={now} owing={owing} begin={begin} />
        ) : (
          <p className="text-soft">Nobody is to be called at the moment.</p>
        )}
      </Section>
      {later.length > 0 ? (
        <Section
          id="later"
          title="Later"
          aside={<p>Not at this hour, not so soon again, or at a time that they asked for.</p>}
        >
          <WaitingTable label="Calls to make later" calls={later} owing={owing} begin={null} />
        </Section>
      ) : null}
      <Section id="made" title="Last calls">
        {made.length > 0 ? (
          <MadeTable calls={made} owing={owing} />
        ) : (
          <p className="text-soft">No call was made yet.</p>
        )}
      </Section>
    </>
  );
}
