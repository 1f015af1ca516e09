"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { RadioField } from "@/components/form/radio-field";
import type { Option } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; bookingToken: string; options: readonly Option[] };

const name = "departureCode";
const label = "The new date";

/** One of the other dates, and the price of that. */
export function DateForm({ action, bookingToken, options }: Props) {
  return (
    <ActionForm action={action} labels={{ [name]: label }} className="measure grid gap-6">
      {(refused, sending) => {
        const chosen = typedIn(refused, name, "");
        return (
          <>
            <HiddenFields values={[["bookingToken", bookingToken]]} />
            <RadioField
              key={chosen}
              {...{ name, label, options, chosen }}
              errors={refused?.fields[name]}
            />
            <Button
              kind="ink"
              aria-disabled={sending}
              className="w-full justify-self-start sm:w-auto"
            >
              See what it comes to
            </Button>
          </>
        );
      }}
    </ActionForm>
  );
}
