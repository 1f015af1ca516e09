"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-look";
import type { FormAction } from "@/lib/action/state";

type Props = {
  carries: readonly (readonly [name: string, value: string])[];
  press: string;
  kind: ButtonKind;
  action: FormAction;
};

/** One of the two things that may become of it. */
export function DecideFlaggedForm({ carries, press, kind, action }: Props) {
  return (
    <ActionForm action={action} className="grid gap-4">
      {(_refused, sending) => (
        <>
          <HiddenFields values={carries} />
          <Button kind={kind} aria-disabled={sending} className="justify-self-start">
            {press}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
