import type { Sender } from "@/lib/action/sender";
import type { Context } from "@/lib/context/open-context";
import { findRequest } from "@/lib/privacy/choices/find-request";
import { readIntent } from "@/lib/privacy/choices/intent";
import { getChoices } from "@/lib/privacy/get-choices";
import type { ChoiceUse } from "@/lib/privacy/privacy";

/**
 * The use that a yes was said to and that waits to be confirmed, for the browser that said it; undefined when that was too long
 * ago, or elsewhere: then it is said again.
 * @throws DomainError not_found for an address that was never made.
 */
export async function getIntendedUse(
  ctx: Context,
  input: { token: string; intent: string },
  { userAgent }: Pick<Sender, "userAgent">,
): Promise<ChoiceUse | undefined> {
  const request = await findRequest(ctx, input.token);
  const wanted = readIntent(input.intent, request.id, userAgent);
  const { uses } = await getChoices(ctx, input);
  return uses.find(({ id }) => id === wanted);
}
