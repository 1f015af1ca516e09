import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { answerChoices } from "@/lib/privacy/answer-choices";
import { ownQuestions } from "@/lib/privacy/choices/own-questions";
import type { ChoiceAnswer } from "@/lib/privacy/privacy";

type Input = { personIds: readonly string[]; use: string; answer: ChoiceAnswer };

/**
 * Takes the answer of people who answer as one to a use that is offered to them, or that they said yes to, under `rights`: at once,
 * and to each of them (P46). Saying the same again writes nothing, and neither does taking back what was not given (I6).
 * @throws DomainError not_found for a use that is not theirs to answer.
 */
export async function answerOwnUse(ctx: Context, input: Input): Promise<void> {
  const { answer } = input;
  await ctx.transaction(async (inner) => {
    const { questions } = await ownQuestions(inner, [...input.personIds].sort());
    const question = questions.find(({ id }) => id === input.use);
    if (!question) throw notFound("choice");
    for (const { personId, rights, accepted } of question.of) {
      const gids = rights
        .map(({ gid }) => gid)
        .filter((gid) => answer !== "withdraw" || accepted.has(gid));
      const answers = gids.map((gid) => ({ gid, answer }));
      await answerChoices(inner, { personId, answers, via: "account" });
    }
  });
}
