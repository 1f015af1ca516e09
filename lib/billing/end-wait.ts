import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { findOpenCase } from "@/lib/billing/dunning/find-open-case";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";

/**
 * Ends what a case waits for before its day: from now on it is asked for as is right. Ended twice it is ended once. By a billing clerk,
 * under `billing`.
 * @throws DomainError not_found for who is no billing clerk, and for no case; conflict where the case is over.
 */
export async function endWait(
  ctx: Context,
  input: { caseId: string; waitId: string },
): Promise<void> {
  await requireRole(ctx, clerks);
  const { caseId, waitId } = input;
  await ctx.transaction(async (inner) => {
    await findOpenCase(inner, caseId);
    const { count } = await inner.db.dunningWait.updateMany({
      where: { id: waitId, caseId, endedAt: null },
      data: { endedAt: clock.now(), endedBy: ctx.actor },
    });
    if (count > 0)
      await record(inner, { entity: "dunning_case", entityId: caseId, from: null, to: "asked" });
  });
}
