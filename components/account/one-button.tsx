"use client";

import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-look";
import type { FormAction } from "@/lib/action/state";

type Props = { label: string; kind?: ButtonKind; action: FormAction };

/** A form that is one button. */
export function OneButton({ label, kind = "sun", action }: Props) {
  return (
    <ActionForm action={action} className="grid gap-4">
      {(_refused, sending) => (
        <Button kind={kind} aria-disabled={sending} className="justify-self-start max-sm:w-full">
          {label}
        </Button>
      )}
    </ActionForm>
  );
}
