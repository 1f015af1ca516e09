"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-look";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; holdToken: string; kind?: ButtonKind; label: string };

/** A form of one button about a hold: more time, back to the details, give the places up. */
export function HoldButton({ action, holdToken, kind = "plain", label }: Props) {
  return (
    <ActionForm action={action} className="shrink-0 print:hidden">
      {(_, sending) => (
        <>
          <HiddenFields values={[["holdToken", holdToken]]} />
          <Button kind={kind} aria-disabled={sending} className="px-4 sm:px-6">
            {label}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
