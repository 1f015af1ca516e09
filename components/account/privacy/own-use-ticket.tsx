"use client";

import { useOptimistic } from "react";
import { AnswerForm } from "@/components/privacy/choices/answer-form";
import { AnswersSoFar } from "@/components/privacy/choices/answers-so-far";
import { HeldKinds } from "@/components/privacy/choices/held-kinds";
import { stateWords } from "@/components/privacy/choices/state-words";
import type { FormAction } from "@/lib/action/state";
import { type ChoiceAnswer, type OwnUse, ownAnswersIn, stateAfter } from "@/lib/privacy/privacy";

type Props = { use: OwnUse; gpc: boolean; answer: FormAction };

const words = {
  ...stateWords,
  partly: {
    now: "You said yes to this for some of it.",
    means: "What came later waits for your answer, and is not used.",
  },
} satisfies Record<OwnUse["state"], { now: string; means: string }>;

const marks = {
  open: "Off",
  refused: "Off",
  withdrawn: "Off",
  accepted: "On",
  partly: "On for some",
} satisfies Record<OwnUse["state"], string>;

/**
 * A use that takes a yes, and the answers to it. What is pressed is shown at once: it can be taken back by the next press, and what does
 * not arrive takes itself back.
 */
export function OwnUseTicket({ use, gpc, answer }: Props) {
  const [state, foresee] = useOptimistic<OwnUse["state"], ChoiceAnswer>(
    use.state,
    (_before, given) => stateAfter[given],
  );
  const { title, terms } = use;
  const isOn = state === "accepted" || state === "partly";
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-name font-semibold">{title}</h3>
        <p className={`font-semibold ${isOn ? "text-leaf" : "text-soft"}`}>{marks[state]}</p>
      </div>
      {use.about ? <p className="measure">{use.about}.</p> : null}
      <p className="measure">
        <b>{words[state].now}</b> {words[state].means}
      </p>
      {gpc ? (
        <p className="measure text-small">
          Your browser says “do not sell or share” (Global Privacy Control). {heard(isOn, use)}
        </p>
      ) : null}
      <AnswerForm use={use} answers={ownAnswersIn[use.state]} action={answer} foresee={foresee} />
      <details>
        <summary className="text-small flex min-h-11 items-center underline decoration-dotted underline-offset-4">
          What exactly this means<span className="sr-only">: {title}</span>
        </summary>
        <div className="mt-2 grid grid-cols-1 gap-5">
          <ul className="measure text-small grid gap-1">
            {terms.map((term) => (
              <li key={term}>{term}</li>
            ))}
          </ul>
          <HeldKinds held={use.held} />
          <AnswersSoFar answers={use.answers} />
        </div>
      </details>
    </>
  );
}

/** What becomes of the browser's no: it counts until its person says something else. */
function heard(isOn: boolean, { sharing }: OwnUse): string {
  if (!isOn) return "We take that as your no to this use until you say yes to it here.";
  return sharing
    ? "You said yes to this all the same, and that counts."
    : "You said yes to this all the same, and that counts; nothing of it is sold or shared.";
}
