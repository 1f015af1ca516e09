"use client";

import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

export function MakeBatchForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <Button kind="plain" aria-disabled={sending}>
          Make a batch now
        </Button>
      )}
    </ActionForm>
  );
}
