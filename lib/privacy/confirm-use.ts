import type { Sender } from "@/lib/action/sender";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { findRequest } from "@/lib/privacy/choices/find-request";
import { readIntent } from "@/lib/privacy/choices/intent";
import { writeAnswer } from "@/lib/privacy/choices/write-answer";
import type { ConfirmUse } from "@/lib/privacy/schema";

/**
 * The second step of a yes (P46). Whoever changes their mind here has answered nothing.
 * @throws DomainError not_found; lapsed when the first step was taken in another browser or too long ago, or the address is past
 *   its time.
 */
export async function confirmUse(
  ctx: Context,
  input: ConfirmUse,
  { userAgent }: Pick<Sender, "userAgent">,
): Promise<{ token: string; use: string }> {
  const request = await findRequest(ctx, input.token);
  const use = readIntent(input.intent, request.id, userAgent);
  if (!use)
    throw new DomainError(
      "lapsed",
      "This step was open for too long, or in another browser. Please go back to your choices and say yes there again.",
    );
  if (input.sure === "yes") await writeAnswer(ctx, { request, use, answer: "accept" });
  return { token: input.token, use };
}
