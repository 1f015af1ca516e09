import type { Context } from "@/lib/context/open-context";
import { getCopy } from "@/lib/privacy/get-copy";
import { findRequest } from "@/lib/support/request/find-request";
import type { RequestOnPage } from "@/lib/support/support";

/**
 * A request as its link shows it, under `rights`: until it is made sure who asks, that there is one and nothing else.
 * @throws DomainError not_found.
 */
export async function getRequest(
  ctx: Context,
  input: { requestToken: string },
): Promise<RequestOnPage> {
  const { wish, askedAt, until, how, people, personId } = await findRequest(
    ctx,
    input.requestToken,
  );
  const shown = { wish, askedAt, until };
  if (how === null) return { ...shown, proven: null };
  const known = people.some((person) => person !== personId);
  return { ...shown, proven: { how, known, copy: await getCopy(ctx, { personId }) } };
}
