"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; values: readonly (readonly [name: string, value: string])[] };

/** Takes the places for a while; nothing is owed and no name is asked yet. */
export function HoldForm({ action, values }: Props) {
  return (
    <ActionForm action={action} className="grid gap-4">
      {(_, sending) => (
        <>
          <HiddenFields values={values} />
          <Button disabled={sending}>Hold these places</Button>
        </>
      )}
    </ActionForm>
  );
}
