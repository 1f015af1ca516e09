import type { Context } from "@/lib/context/open-context";
import { DomainError, notFound } from "@/lib/errors";
import { answerChoices } from "@/lib/privacy/answer-choices";
import { findUses } from "@/lib/privacy/choices/find-uses";
import { listAnswers } from "@/lib/privacy/choices/list-answers";
import type { FoundRequest } from "@/lib/privacy/choices/load-request";
import type { ChoiceAnswer } from "@/lib/privacy/privacy";

type Answered = { request: FoundRequest; use: string; answer: ChoiceAnswer };

/**
 * Writes an answer to a use that the request asked about, to each of its rights (P46, I4). Saying the same again writes nothing,
 * and neither does taking back what was not given (I6).
 * @throws DomainError not_found for a use that the request did not ask about; lapsed for a yes by an address past its time, or
 *   to a use that is over.
 */
export async function writeAnswer(ctx: Context, { request, use, answer }: Answered): Promise<void> {
  const asked = findUses(request).find(({ id }) => id === use);
  if (!asked) throw notFound("choice");
  if (answer === "accept") refuseLate(request, asked.over);
  const { id: requestId, personId } = request;
  await ctx.transaction(async (inner) => {
    const given = await listAnswers(inner, { personId, gids: asked.gids });
    const last = new Map(given.map((one) => [one.gid, one.answer]));
    const gids = asked.gids.filter((gid) => answer !== "withdraw" || last.get(gid) === "accept");
    const answers = gids.map((gid) => ({ gid, answer }));
    await answerChoices(inner, { personId, answers, via: "link", requestId });
  });
}

function refuseLate({ lapsed }: FoundRequest, over: boolean): void {
  if (over)
    throw new DomainError("lapsed", "We no longer ask for this use: there is nothing to accept.");
  if (lapsed)
    throw new DomainError(
      "lapsed",
      "The time for a yes by this address is over. Nothing was changed.",
    );
}
