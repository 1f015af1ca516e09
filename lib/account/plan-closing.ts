import { leavers } from "@/lib/account/leaving/leavers";
import { planToken } from "@/lib/account/leaving/plan-token";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import type { Holders } from "@/lib/privacy/holders";
import { planErasure } from "@/lib/privacy/plan-erasure";
import { type PlanInWords, planInWords } from "@/lib/privacy/plan-in-words";

export type ClosingPlan =
  | { plan: PlanInWords; planToken: string }
  /** What must end first, in a sentence. */
  | { obstacle: string };

/**
 * What closing an account would do if its day were today, over everybody that its holder is to us (P43), under `rights`.
 * @param input.accountId whoever asks, where it is left out.
 */
export async function planClosing(
  ctx: Context,
  holders: Holders,
  { accountId = ctx.actor }: { accountId?: string } = {},
): Promise<ClosingPlan> {
  const { personIds, others } = await leavers(ctx, accountId);
  try {
    const plan = planInWords(await planErasure(ctx, holders, { personIds }), { others });
    return { plan, planToken: planToken(accountId, plan.hash) };
  } catch (error) {
    if (error instanceof DomainError && error.code === "conflict")
      return { obstacle: error.message };
    throw error;
  }
}
