"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import { SeveralField } from "@/components/form/several-field";
import { typedIn } from "@/components/form/typed";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; bookingToken: string; options: readonly Option[] };

const name = "travellerIds";
const label = "Who does not travel";

/** Any of the travellers, and the price of that. */
export function LeavingForm({ action, bookingToken, options }: Props) {
  return (
    <ActionForm action={action} labels={{ [name]: label }} className="grid gap-6">
      {(refused, sending) => {
        const typed = typedIn(refused, name, "");
        return (
          <>
            <HiddenFields values={[["bookingToken", bookingToken]]} />
            <SeveralField
              key={typed}
              {...{ name, label, options, chosen: typed.split("\n") }}
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
