import { AnswerForm } from "@/components/privacy/choices/answer-form";
import { AnswersSoFar } from "@/components/privacy/choices/answers-so-far";
import { HeldKinds } from "@/components/privacy/choices/held-kinds";
import { stateWords } from "@/components/privacy/choices/state-words";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { answersTo, type Choices, type ChoiceUse } from "@/lib/privacy/privacy";

type Props = { choices: Choices; token: string; gpc: boolean; action: FormAction };

/** Each new use by itself, with what it is about and an answer of its own; none is given in advance (P46). */
export function ChoiceList({ choices, ...rest }: Props) {
  return choices.uses.map((use, at) => (
    <Section
      key={use.id}
      id={use.id}
      title={use.title}
      aside={choices.uses.length > 1 ? `${at + 1} of ${choices.uses.length}` : null}
    >
      <Use use={use} lapsed={choices.lapsed} {...rest} />
    </Section>
  ));
}

type UseProps = Omit<Props, "choices"> & { use: ChoiceUse; lapsed: boolean };

function Use({ use, lapsed, token, gpc, action }: UseProps) {
  return (
    <div className="grid gap-6">
      <ul className="measure grid gap-2">
        {use.terms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
      <HeldKinds held={use.held} />
      <div className="ticket measure grid gap-5 p-6 sm:p-8">
        <p>
          <b>{stateWords[use.state].now}</b> {stateWords[use.state].means}
        </p>
        {use.over ? (
          <p className="text-small">A later version of our policy no longer asks for this use.</p>
        ) : null}
        {gpc && use.sharing && use.state !== "accepted" ? (
          <p className="text-small">
            Your browser says “do not sell or share” (Global Privacy Control). We take that as your
            no to this use until you say yes to it here.
          </p>
        ) : null}
        <AnswerForm
          token={token}
          use={use}
          answers={answersTo(use.state, { late: lapsed || use.over })}
          action={action}
        />
      </div>
      <AnswersSoFar answers={use.answers} />
    </div>
  );
}
