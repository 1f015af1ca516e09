"use client";

import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction };

export function SignOutButton({ action }: Props) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <Button kind="plain" aria-disabled={sending}>
          Sign out
        </Button>
      )}
    </ActionForm>
  );
}
