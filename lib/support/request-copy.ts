import { withAccounts } from "@/lib/account/with-accounts";
import type { Context } from "@/lib/context/open-context";
import { requestArchive } from "@/lib/privacy/request-archive";
import { requireProof } from "@/lib/support/request/require-proof";
import { settle } from "@/lib/support/request/settle";

/**
 * Asks for a copy of everything that we hold about whoever asked, as their account page would (P43, P44), under `rights`.
 * @throws DomainError not_found, or forbidden before it is made sure who asks.
 */
export async function requestCopy(
  ctx: Context,
  { requestToken }: { requestToken: string },
): Promise<{ requestToken: string }> {
  await ctx.transaction(async (inner) => {
    const { id, personId, people } = await requireProof(inner, requestToken);
    const { personIds } = await withAccounts(inner, { personIds: people });
    await requestArchive(inner, { personId, personIds });
    await settle(inner, id);
  });
  return { requestToken };
}
