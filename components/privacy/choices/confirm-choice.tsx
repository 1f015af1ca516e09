"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { RadioField } from "@/components/form/radio-field";
import { HeldKinds } from "@/components/privacy/choices/held-kinds";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import type { ChoiceUse } from "@/lib/privacy/privacy";

type Props = { use: ChoiceUse; token: string; intent: string; action: FormAction };

const options = [
  { value: "yes", label: "Yes, accept this use" },
  { value: "no", label: "No, leave everything as it is" },
] as const;

/** The second step of a yes: programs that open and send what is in a mail do not get this far (P46). */
export function ConfirmChoice({ use, token, intent, action }: Props) {
  return (
    <>
      <PageTitle title="Are you sure?">
        <p>
          A yes takes one more step, so that no program that reads your mail can give it for you.
        </p>
      </PageTitle>
      <div className="wrap grid gap-8">
        <div className="measure grid gap-3">
          <h2 className="text-name font-semibold">{use.title}</h2>
          <ul className="grid gap-2">
            {use.terms.map((term) => (
              <li key={term}>{term}</li>
            ))}
          </ul>
        </div>
        <HeldKinds held={use.held} />
        <ActionForm action={action} labels={{ sure: "Your answer" }} className="measure grid gap-6">
          {(refused, sending) => (
            <>
              <HiddenFields
                values={[
                  ["token", token],
                  ["intent", intent],
                ]}
              />
              <RadioField
                name="sure"
                label="Your answer"
                options={options}
                errors={refused?.fields["sure"]}
              />
              <Button aria-disabled={sending} className="justify-self-start">
                Save my answer
              </Button>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
