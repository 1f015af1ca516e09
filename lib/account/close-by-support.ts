import { beginClosing } from "@/lib/account/leaving/begin-closing";
import type { Context } from "@/lib/context/open-context";
import type { Holders } from "@/lib/privacy/holders";

/**
 * Begins to close an account whose holder proved to our support who they are, with the same days of grace and the same end as on the
 * account page (P44). Every device is signed out. Under `rights`.
 * @throws DomainError conflict when the plan is another by now, something must end first, or it is closing already.
 */
export async function closeBySupport(
  ctx: Context,
  holders: Holders,
  { accountId, planHash }: { accountId: string; planHash: string },
): Promise<void> {
  await beginClosing(ctx, holders, { accountId, by: "support", planHash, keep: null });
}
