"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { token: string; again: boolean; action: FormAction };

/** Asks for a copy; another one as well, where something has changed since. */
export function CopyForm({ token, again, action }: Props) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <>
          <HiddenFields values={[["requestToken", token]]} />
          <Button kind={again ? "ink" : "sun"} aria-disabled={sending} className="max-sm:w-full">
            {again ? "Make a new copy" : "Download my data"}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
