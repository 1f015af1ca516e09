import { CasePeople } from "@/components/staff/case-people";
import { LookForm } from "@/components/staff/look-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action/state";
import type { Revealed } from "@/lib/privacy/privacy";
import type { CaseInView } from "@/lib/staff/staff";

type Props = {
  open: CaseInView;
  /** What was asked for, or why it is not shown; null where nothing was. */
  look: Revealed | { refused: string } | null;
  ask: FormAction;
  /** What the page that it stands on needs to come back to itself. */
  along?: readonly (readonly [name: string, value: string])[];
};

const closed: Revealed = { personIds: [], fields: [], values: [] };

/** Whom a case covers: closed, until it is asked for, which goes on record; and asking. */
export function CaseLook({ open, look, ask, along = [] }: Props) {
  const { caseId, people, fields } = open;
  return (
    <>
      {look && "refused" in look ? <Notice role="status">{look.refused}</Notice> : null}
      <CasePeople {...{ people, fields }} look={look && "values" in look ? look : closed} />
      <LookForm {...{ caseId, people, fields, along }} action={ask} />
    </>
  );
}
