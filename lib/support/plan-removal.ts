import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import type { Holders } from "@/lib/privacy/holders";
import { planErasure } from "@/lib/privacy/plan-erasure";
import { type PlanInWords, planInWords } from "@/lib/privacy/plan-in-words";
import { requireProof } from "@/lib/support/request/require-proof";

/**
 * What removing everything about whoever asked would do now (P43, P44), under `rights`; or what must end first.
 * @throws DomainError not_found, or forbidden before it is made sure who asks.
 */
export async function planRemoval(
  ctx: Context,
  holders: Holders,
  { requestToken }: { requestToken: string },
): Promise<{ plan: PlanInWords } | { obstacle: string }> {
  const { people } = await requireProof(ctx, requestToken);
  try {
    return { plan: planInWords(await planErasure(ctx, holders, { personIds: people })) };
  } catch (error) {
    if (error instanceof DomainError && error.code === "conflict")
      return { obstacle: error.message };
    throw error;
  }
}
