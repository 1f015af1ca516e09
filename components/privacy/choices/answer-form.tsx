"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { type ChoiceAnswer, type ChoiceUse, choiceAnswers } from "@/lib/privacy/privacy";

type Props = {
  /** What says whose answer it is: the address in a mail. Who is signed in needs none. */
  token?: string;
  use: Pick<ChoiceUse, "id" | "title">;
  answers: readonly ChoiceAnswer[];
  action: FormAction;
  /** Shows where the use will stand, before the answer has arrived. */
  foresee?: (answer: ChoiceAnswer) => void;
};

const buttons = {
  accept: "Accept this use",
  refuse: "Refuse this use",
  withdraw: "Stop this use",
} satisfies Record<ChoiceAnswer, string>;

/** One button for each answer, all alike: none is the one to press. */
export function AnswerForm({ token, use, answers, action, foresee }: Props) {
  if (answers.length === 0) return null;
  const say = (sent: FormData) => {
    const given = choiceAnswers.find((answer) => answer === sent.get("answer"));
    if (given) foresee?.(given);
  };
  return (
    <ActionForm action={action} foresee={say} className="grid gap-4">
      {(_refused, sending) => (
        <fieldset className="flex min-w-0 flex-wrap gap-3">
          <legend className="sr-only">Your answer: {use.title}</legend>
          <HiddenFields values={[...(token ? [["token", token] as const] : []), ["use", use.id]]} />
          {answers.map((answer) => (
            <Button
              key={answer}
              kind="ink"
              name="answer"
              value={answer}
              aria-disabled={sending}
              className="max-sm:w-full"
            >
              {buttons[answer]}
            </Button>
          ))}
        </fieldset>
      )}
    </ActionForm>
  );
}
