"use client";

import { useActionState } from "react";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; holdToken: string };

/**
 * Five minutes more, by one press (rules 7 and 8), which loses nothing that was typed: with JavaScript the page stays as it is;
 * without, the answer opens beside it. The button says so, as React takes a target from a form that has an action.
 */
export function MoreTime({ action, holdToken }: Props) {
  const [refused, send, sending] = useActionState(action, null);
  return (
    <form
      action={send}
      rel="noopener"
      aria-busy={sending}
      className="shrink-0 text-right print:hidden"
    >
      <HiddenFields values={[["holdToken", holdToken]]} />
      <Button
        kind="plain"
        formTarget="_blank"
        aria-disabled={sending}
        className="px-4 whitespace-nowrap sm:px-6"
      >
        I need more time
      </Button>
      <noscript>
        <p className="text-fine text-soft mt-1 ml-auto max-w-36">
          In a new tab: what you typed here stays.
        </p>
      </noscript>
      {refused ? (
        <p role="alert" className="text-fine text-sun mt-1 font-semibold">
          {refused.message}
        </p>
      ) : null}
    </form>
  );
}
