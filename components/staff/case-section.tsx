import { CasePeople } from "@/components/staff/case-people";
import { CloseCaseForm } from "@/components/staff/close-case-form";
import { LookForm } from "@/components/staff/look-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import type { Revealed } from "@/lib/privacy/privacy";
import { type CaseInView, caseKindNames, caseReasonNames } from "@/lib/staff/staff";

type Props = {
  open: CaseInView;
  /** What was asked for, or why it is not shown; null where nothing was. */
  look: Revealed | { refused: string } | null;
  ask: FormAction;
  close: FormAction;
};

/** One case: whom it covers, what was asked for, and asking for more. */
export function CaseSection({ open, look, ask, close }: Props) {
  const { caseId, kind, reason, expiresAt, own, people, fields } = open;
  return (
    <Section
      id="case"
      title={caseKindNames[kind] ?? kind}
      aside={
        <div className="grid justify-items-start gap-4">
          <p>
            {caseReasonNames[reason] ?? reason}.{" "}
            {expiresAt ? `Ends ${formatInstant(expiresAt)}.` : "Ends when it is settled."}
          </p>
          {own ? <CloseCaseForm caseId={caseId} action={close} /> : null}
        </div>
      }
    >
      <div className="grid gap-8">
        {look && "refused" in look ? <Notice role="status">{look.refused}</Notice> : null}
        <CasePeople
          people={people}
          fields={fields}
          look={look && "values" in look ? look : { personIds: [], fields: [], values: [] }}
        />
        <LookForm caseId={caseId} people={people} fields={fields} action={ask} />
      </div>
    </Section>
  );
}
