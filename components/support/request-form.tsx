"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { RadioField } from "@/components/form/radio-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { typedIn } from "@/components/form/typed";
import { AskedField } from "@/components/privacy/asked-field";
import { WhyWeAsk } from "@/components/privacy/why-we-ask";
import { Button } from "@/components/ui/button";
import type { FormAction, Refused } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";
import { wishWords } from "./wish-words";

type Props = { action: FormAction; formToken: string; fields: readonly PointField[] };

const keys: Readonly<Record<string, string>> = {
  "name.given": "given",
  "name.surname": "surname",
  "email.address": "email",
};

/** What somebody asks our support for, and all that the policy lets this form ask (P5, P44). */
export function RequestForm({ action, formToken, fields }: Props) {
  const labels = Object.fromEntries(
    fields.map(({ field, label }) => [keys[field] ?? "message", label]),
  );
  return (
    <ActionForm
      action={action}
      labels={{ wish: wishLabel, ...labels }}
      className="grid max-w-2xl gap-6"
    >
      {(refused, sending) => (
        <>
          <HiddenFields values={[["formToken", formToken]]} />
          <RadioField
            name="wish"
            label={wishLabel}
            options={wishWords}
            chosen={typedIn(refused, "wish")}
            errors={refused?.fields["wish"]}
          />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {fields.map((field) => (
              <OneField key={field.field} field={field} refused={refused} />
            ))}
          </div>
          <Button aria-disabled={sending} className="justify-self-start">
            Send
          </Button>
        </>
      )}
    </ActionForm>
  );
}

const wishLabel = "What do you write about?";

function OneField({ field, refused }: { field: PointField; refused: Refused | null }) {
  const key = keys[field.field];
  if (key)
    return <AskedField field={field} value={typedIn(refused, key)} errors={refused?.fields[key]} />;
  return (
    <div className="relative sm:col-span-2">
      <TextAreaField
        name="message"
        label={field.label}
        maxLength={5000}
        aria-required={field.required}
        defaultValue={typedIn(refused, "message")}
        errors={refused?.fields["message"]}
      />
      <WhyWeAsk label={field.label} why={field.why} />
    </div>
  );
}
