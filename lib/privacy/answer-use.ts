import type { Sender } from "@/lib/action/sender";
import type { Context } from "@/lib/context/open-context";
import { findRequest } from "@/lib/privacy/choices/find-request";
import { signIntent } from "@/lib/privacy/choices/intent";
import { writeAnswer } from "@/lib/privacy/choices/write-answer";
import type { AnswerUse } from "@/lib/privacy/schema";

type Answered = { token: string; use: string; intent: string | null };

/**
 * Takes the answer to one use by the address in a mail. A no, and taking a yes back, count at once; a yes only once the same
 * browser has confirmed it, since programs that read mail follow links and send forms.
 * @returns for a yes, what carries it to `confirmUse`.
 * @throws DomainError not_found.
 */
export async function answerUse(
  ctx: Context,
  input: AnswerUse,
  { userAgent }: Pick<Sender, "userAgent">,
): Promise<Answered> {
  const request = await findRequest(ctx, input.token);
  const { token, use, answer } = input;
  if (answer === "accept") return { token, use, intent: signIntent(request.id, use, userAgent) };
  await writeAnswer(ctx, { request, use, answer });
  return { token, use, intent: null };
}
