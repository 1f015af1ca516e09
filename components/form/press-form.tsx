"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-look";
import type { FormAction } from "@/lib/action/state";

type Props = {
  action: FormAction;
  carries: readonly (readonly [name: string, value: string])[];
  kind: ButtonKind;
  press: string;
};

/** One press, and what goes along with it; why not, where it cannot be done. */
export function PressForm({ action, carries, kind, press }: Props) {
  return (
    <ActionForm action={action} className="grid justify-items-start gap-4">
      {(_refused, sending) => (
        <>
          <HiddenFields values={carries} />
          <Button kind={kind} aria-disabled={sending} className="w-full sm:w-auto">
            {press}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
