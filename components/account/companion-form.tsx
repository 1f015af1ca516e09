"use client";

import { AskedField } from "@/components/booking/asked-field";
import { controlOf } from "@/components/booking/field-controls";
import { typedIn } from "@/components/booking/typed";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
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
  const labels = Object.fromEntries(
    fields.map(({ field, label }) => [controlOf(field).key, label]),
  );
  const known = new Map<string, string | null>(Object.entries(companion ?? {}));
  return (
    <ActionForm action={action} labels={labels} className="grid max-w-3xl gap-6">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["formToken", formToken],
              ["seen", companion?.seen ?? ""],
              ...(companion ? [["companionId", companion.companionId] as const] : []),
            ]}
          />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {fields.map((field) => {
              const { key } = controlOf(field.field);
              return (
                <AskedField
                  key={field.field}
                  field={field}
                  value={typedIn(refused, key, known.get(key) ?? "")}
                  errors={refused?.fields[key]}
                  autoCompleteOf="section-traveller"
                />
              );
            })}
          </div>
          <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
            {companion ? "Save changes" : "Add this person"}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
