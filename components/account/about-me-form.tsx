"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { type Option, SelectField } from "@/components/form/select-field";
import { SeveralField } from "@/components/form/several-field";
import { TextField } from "@/components/form/text-field";
import { typedIn } from "@/components/form/typed";
import { WhyWeAsk } from "@/components/privacy/why-we-ask";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction, Refused } from "@/lib/action/state";
import { paths } from "@/lib/paths";

/** A question of the policy with the answers that there are to it; free words where there are none. */
export type AboutQuestion = {
  name: string;
  label: string;
  why: string;
  kind: "one" | "several" | "words";
  options: readonly Option[];
  answer: readonly string[];
};

type Props = {
  action: FormAction;
  formToken: string;
  seen: string;
  questions: readonly AboutQuestion[];
  /** What the way on without answering is called. */
  skip: string;
};

/** What may be told and never must be: skipped as easily as filled in (P9). */
export function AboutMeForm(props: Props) {
  const labels = Object.fromEntries(props.questions.map(({ name, label }) => [name, label]));
  return (
    <ActionForm action={props.action} labels={labels} className="grid gap-9">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["formToken", props.formToken],
              ["seen", props.seen],
            ]}
          />
          {props.questions.map((question) => (
            <div key={question.name} className="relative">
              {draw(question, refused)}
            </div>
          ))}
          <p className="measure text-small text-soft">
            By your age range and your languages nothing is ordered today: we found no fair rule for
            them.
          </p>
          <div className="flex flex-wrap gap-4">
            <Button kind="ink" aria-disabled={sending} className="max-sm:w-full">
              Save changes
            </Button>
            <ButtonLink kind="ink" href={paths.account()} className="max-sm:w-full">
              {props.skip}
            </ButtonLink>
          </div>
        </>
      )}
    </ActionForm>
  );
}

function draw(question: AboutQuestion, refused: Refused | null): ReactNode {
  const { name, label, why, kind, options, answer } = question;
  const errors = refused?.fields[name];
  const value = typedIn(refused, name, answer.join("\n"));
  const reason = <WhyWeAsk label={label} why={why} />;
  if (kind === "several") {
    const chosen = value.split("\n");
    return <SeveralField key={value} {...{ name, label, options, errors, chosen }} hint={reason} />;
  }
  const field = { name, label, errors, defaultValue: value };
  return (
    <div className="relative max-w-md">
      {kind === "one" ? (
        <SelectField
          key={value}
          {...field}
          options={[{ value: "", label: "No answer" }, ...options]}
        />
      ) : (
        <TextField {...field} maxLength={500} autoComplete="off" />
      )}
      {reason}
    </div>
  );
}
