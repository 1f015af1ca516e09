import { answerWords } from "@/components/privacy/choices/state-words";
import { formatInstant } from "@/lib/dates";
import type { ChoiceUse } from "@/lib/privacy/privacy";

type Props = Pick<ChoiceUse, "answers">;

/** Every answer that was given, in the order in which it was: nothing of it is ever changed. */
export function AnswersSoFar({ answers }: Props) {
  if (answers.length === 0) return null;
  return (
    <div className="text-small">
      <h3 className="font-semibold">Your answers so far</h3>
      <ol className="mt-1 grid gap-1">
        {answers.map(({ answer, at }) => (
          <li key={at.toISOString()}>
            {answerWords[answer]}, <time dateTime={at.toISOString()}>{formatInstant(at)}</time>
          </li>
        ))}
      </ol>
    </div>
  );
}
