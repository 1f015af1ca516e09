import type { Context } from "@/lib/context/open-context";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";

/** A debt that was handed on is settled or disputed: the agency is asked to delete it, by the number under which it went (P42). Under `rights`. */
export async function recallDebt(
  ctx: Context,
  { personId, operationId }: { personId: string; operationId: string },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const operations = [operationId];
    await recallDisclosures(inner, { personIds: [personId], reason: "settled", operations });
  });
}
