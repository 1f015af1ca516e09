"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import type { LocalDate } from "@/lib/dates";

type Props = {
  number: number;
  hash: string;
  /** Whether somebody has proposed it already: then this one counts instead. */
  again: boolean;
  earliest: LocalDate;
  action: FormAction;
};

/** The first of two: says which text, and from which day. */
export function ProposeForm({ number, hash, again, earliest, action }: Props) {
  return (
    <ActionForm
      action={action}
      labels={{ takesEffectOn: "Takes effect on" }}
      className="grid max-w-sm justify-items-start gap-5"
    >
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["number", String(number)],
              ["hash", hash],
            ]}
          />
          <TextField
            name="takesEffectOn"
            type="date"
            label="Takes effect on"
            hint="At the beginning of that day, New York time. Until then people can read it and answer."
            min={earliest}
            aria-required
            defaultValue={refused?.typed["takesEffectOn"] ?? ""}
            errors={refused?.fields["takesEffectOn"]}
          />
          <Button kind={again ? "ink" : "sun"} aria-disabled={sending}>
            {again ? "Propose another day" : `Propose version ${number}`}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
