"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { AskedGroup } from "@/components/privacy/asked-group";
import { labelsOf } from "@/components/privacy/field-controls";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  formToken: string;
  fields: readonly PointField[];
  /** Null for somebody new. */
  companion: {
    companionId: string;
    given: string;
    surname: string;
    birthDate: string | null;
    seen: string;
  } | null;
};

/** Somebody whom one often books for: added, or corrected (P10, P43). */
export function CompanionForm({ action, formToken, fields, companion }: Props) {
  return (
    <ActionForm action={action} labels={labelsOf(fields)} className="grid max-w-3xl gap-6">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["formToken", formToken],
              ["seen", companion?.seen ?? ""],
              ...(companion ? [["companionId", companion.companionId] as const] : []),
            ]}
          />
          <AskedGroup
            fields={fields}
            known={companion ?? {}}
            refused={refused}
            autoCompleteOf="section-traveller"
          />
          <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
            {companion ? "Save changes" : "Add this person"}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
