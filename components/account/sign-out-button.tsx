"use client";

import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  action: FormAction;
  /** In a line with links, as one of them. */
  quiet?: boolean;
};

export function SignOutButton({ action, quiet = false }: Props) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) =>
        quiet ? (
          <button
            type="submit"
            aria-disabled={sending}
            className="text-small hover:decoration-sun min-h-12 cursor-pointer whitespace-nowrap underline-offset-8 hover:underline hover:decoration-2"
          >
            Sign out
          </button>
        ) : (
          <Button kind="plain" aria-disabled={sending}>
            Sign out
          </Button>
        )
      }
    </ActionForm>
  );
}
