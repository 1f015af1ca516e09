"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { typedIn } from "@/components/form/typed";
import { Button } from "@/components/ui/button";
import type { FormAction, Refused } from "@/lib/action/state";

type Props = {
  action: FormAction;
  /** Which booking it is about, and what else it carries along. */
  carries: readonly (readonly [name: string, value: string])[];
  name: string;
  label: string;
  /** Where it is chosen what is to change; `typed` is what was chosen before, where that was refused. */
  children: (
    typed: string,
    errors: readonly string[] | undefined,
    refused: Refused | null,
  ) => ReactNode;
  press?: string;
  className?: string;
};

/** Says what is to change of a booking, and leads to the price of that. */
export function PricedForm({ action, carries, name, label, children, ...look }: Props) {
  const { press = "See what it comes to", className = "" } = look;
  return (
    <ActionForm action={action} labels={{ [name]: label }} className={`grid gap-6 ${className}`}>
      {(refused, sending) => (
        <>
          <HiddenFields values={carries} />
          {children(typedIn(refused, name), refused?.fields[name], refused)}
          <Button
            kind="ink"
            aria-disabled={sending}
            className="w-full justify-self-start sm:w-auto"
          >
            {press}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
