"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction, Refused } from "@/lib/action/state";

type Props = { unmatchedId: string; what: string; left: string; action: FormAction };

const labels = { number: "Number of the check or transfer" };

/** It went back to who paid, by which check or transfer. */
export function SendBackForm(props: Props) {
  return (
    <EndForm {...props} how="sent_back" name="Send it back" button="It is sent">
      {(refused) => (
        <TextField
          name="number"
          id={`number-${props.unmatchedId}`}
          label={labels.number}
          maxLength={35}
          autoComplete="off"
          defaultValue={refused?.typed["number"] ?? ""}
          errors={refused?.fields["number"]}
        />
      )}
    </EndForm>
  );
}

/** Their bank did not honor it. */
export function NotHonoredForm(props: Props) {
  return (
    <EndForm {...props} how="not_honored" name="Not honored" button="Take it off the books">
      {(refused) => (
        <CheckboxField
          name="sure"
          id={`sure-${props.unmatchedId}`}
          label={`The bank did not honor ${props.what}`}
          errors={refused?.fields["sure"]}
        />
      )}
    </EndForm>
  );
}

type EndProps = Props & {
  how: string;
  name: string;
  button: string;
  children: (refused: Refused | null) => ReactNode;
};

function EndForm({ unmatchedId, what, left, action, how, name, button, children }: EndProps) {
  return (
    <ActionForm
      action={action}
      labels={labels}
      about={unmatchedId}
      className="grid gap-3 whitespace-normal"
    >
      {(refused, sending) => (
        <details open={refused !== null}>
          <summary className="link cursor-pointer">
            {name}
            <span className="sr-only">: {what}</span>
          </summary>
          <div className="mt-3 flex flex-wrap items-end gap-3">
            <HiddenFields
              values={[
                ["unmatchedId", unmatchedId],
                ["left", left],
                ["how", how],
              ]}
            />
            {children(refused)}
            <Button kind="plain" aria-disabled={sending}>
              {button}
              <span className="sr-only">: {what}</span>
            </Button>
          </div>
        </details>
      )}
    </ActionForm>
  );
}
