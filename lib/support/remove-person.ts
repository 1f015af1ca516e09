import { closeBySupport } from "@/lib/account/close-by-support";
import { withAccounts } from "@/lib/account/with-accounts";
import type { Context } from "@/lib/context/open-context";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import type { Holders } from "@/lib/privacy/holders";
import { requireProof } from "@/lib/support/request/require-proof";
import { settle } from "@/lib/support/request/settle";
import type { Remove } from "@/lib/support/schema";

/**
 * Removes everything about whoever asked, exactly as the plan says that they were shown (P43, P44), under `rights`: at once, or where
 * they have an account as closing it does, after the days of grace.
 * @returns whether there are any.
 * @throws DomainError not_found; forbidden before it is made sure who asks; conflict when the plan is another by now.
 */
export async function removePerson(
  ctx: Context,
  holders: Holders,
  { requestToken, planHash }: Omit<Remove, "sure">,
): Promise<{ grace: boolean }> {
  return await ctx.transaction(async (inner) => {
    const { id, people } = await requireProof(inner, requestToken);
    const { personIds, accountId } = await withAccounts(inner, { personIds: people });
    if (accountId === null) await eraseAsPlanned(inner, holders, { personIds, planHash });
    else await closeBySupport(inner, holders, { accountId, planHash });
    await settle(inner, id);
    return { grace: accountId !== null };
  });
}
