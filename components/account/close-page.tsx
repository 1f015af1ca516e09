import { ErasurePlan } from "@/components/privacy/erasure-plan";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { graceDays } from "@/lib/account/account";
import type { FormAction } from "@/lib/action/state";
import { CloseForm } from "./close-form";
import { OneButton } from "./one-button";

type Plan = Parameters<typeof ErasurePlan>[0]["plan"];

type Props = {
  /** Null while nobody asked to close it. */
  closesOn: string | null;
  planned: { plan: Plan; planToken: string } | { obstacle: string };
  start: FormAction;
  keep: FormAction;
};

/** What closing means, before it is confirmed; and while the days of grace run, the way back (P43). */
export function ClosePage({ closesOn, planned, start, keep }: Props) {
  return (
    <>
      <PageTitle title="Close my account">
        {closesOn ? (
          <p>Your account closes on {closesOn}. Until then nothing is destroyed.</p>
        ) : (
          <p>
            This is what it would mean. After you confirm it you have {graceDays} days in which
            nothing is destroyed and you can take it back.
          </p>
        )}
      </PageTitle>
      {closesOn ? (
        <Section id="keep" title="Keep it after all">
          <div className="measure grid gap-5">
            <p>One click, and everything is as it was. Other devices sign in again.</p>
            <OneButton label="Keep my account" action={keep} />
          </div>
        </Section>
      ) : null}
      <Section id="plan" title={closesOn ? "What will happen" : "What would happen"}>
        {"plan" in planned ? (
          <ErasurePlan plan={planned.plan} />
        ) : (
          <Notice kind="warn" title="Something must end first">
            <p>{planned.obstacle}</p>
          </Notice>
        )}
      </Section>
      {closesOn || !("plan" in planned) ? null : (
        <Section id="confirm" title="Confirm it">
          <CloseForm planToken={planned.planToken} action={start} />
        </Section>
      )}
    </>
  );
}
