import { beginClosing } from "@/lib/account/leaving/begin-closing";
import { planClosing } from "@/lib/account/plan-closing";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
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
  const planned = await planClosing(ctx, holders, { accountId });
  if ("obstacle" in planned) throw new DomainError("conflict", planned.obstacle);
  if (planned.plan.hash !== planHash)
    throw new DomainError(
      "conflict",
      "What we hold has changed since you looked. Please read again what would go and what would stay.",
    );
  await beginClosing(ctx, { accountId, by: "support", planHash });
  await emit(ctx, "account.closing", { accountId });
}
