import type { Context } from "@/lib/context/open-context";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import type { Holders } from "@/lib/privacy/holders";
import { requireProof } from "@/lib/support/request/require-proof";
import { settle } from "@/lib/support/request/settle";
import type { Remove } from "@/lib/support/schema";

/**
 * Removes everything about whoever asked, exactly as the plan says that they were shown (P43, P44), under `rights`.
 * @throws DomainError not_found; forbidden before it is made sure who asks; conflict when the plan is another by now.
 */
export async function removePerson(
  ctx: Context,
  holders: Holders,
  { requestToken, planHash }: Omit<Remove, "sure">,
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const { id, people } = await requireProof(inner, requestToken);
    await eraseAsPlanned(inner, holders, { personIds: people, planHash });
    await settle(inner, id);
  });
}
