import { getClosing } from "@/lib/account/get-closing";
import { planClosing } from "@/lib/account/plan-closing";
import { withAccounts } from "@/lib/account/with-accounts";
import type { Context } from "@/lib/context/open-context";
import type { LocalDate } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import type { Holders } from "@/lib/privacy/holders";
import { planErasure } from "@/lib/privacy/plan-erasure";
import { type PlanInWords, planInWords } from "@/lib/privacy/plan-in-words";
import { requireProof } from "@/lib/support/request/require-proof";

/** What would go and stay; `grace` where there is an account, which is closed first and can be kept for some days. */
export type Removal =
  | { plan: PlanInWords; grace: boolean }
  | { obstacle: string }
  /** The account is being closed already, and nothing is left to be done. */
  | { closesOn: LocalDate };

/**
 * What removing everything about whoever asked would do now (P43, P44), under `rights`; or what must end first.
 * @throws DomainError not_found, or forbidden before it is made sure who asks.
 */
export async function planRemoval(
  ctx: Context,
  holders: Holders,
  { requestToken }: { requestToken: string },
): Promise<Removal> {
  const { people } = await requireProof(ctx, requestToken);
  const { personIds, accountId } = await withAccounts(ctx, { personIds: people });
  if (accountId !== null) {
    const closing = await getClosing(ctx, { accountId });
    if (closing) return closing;
    const planned = await planClosing(ctx, holders, { accountId });
    return "plan" in planned ? { plan: planned.plan, grace: true } : planned;
  }
  try {
    return { plan: planInWords(await planErasure(ctx, holders, { personIds })), grace: false };
  } catch (error) {
    if (error instanceof DomainError && error.code === "conflict")
      return { obstacle: error.message };
    throw error;
  }
}
