import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { type Found, findRequest } from "@/lib/support/request/find-request";

/**
 * A request of which it was made sure who asks: the first line of whatever it leads to.
 * @throws DomainError not_found; forbidden before that.
 */
export async function requireProof(ctx: Context, requestToken: string): Promise<Found> {
  const found = await findRequest(ctx, requestToken);
  if (found.how === null)
    throw new DomainError("forbidden", "Please say first that it was you who asked.");
  return found;
}
