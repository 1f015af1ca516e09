import { listMyPeople } from "@/lib/account/list-my-people";
import type { AnswerMyUse } from "@/lib/account/schema";
import type { Context } from "@/lib/context/open-context";
import { answerOwnUse } from "@/lib/privacy/answer-own-use";

/**
 * Takes the answer of whoever asks to a use of what we hold about them, for everybody whom their account speaks for, under `rights`.
 * It counts at once: who is signed in needs no second step (P46).
 * @throws DomainError not_found for a use that is not theirs to answer.
 */
export async function answerMyUse(ctx: Context, input: AnswerMyUse): Promise<AnswerMyUse> {
  const people = await listMyPeople(ctx);
  await answerOwnUse(ctx, { ...input, personIds: people.map(({ personId }) => personId) });
  return input;
}
