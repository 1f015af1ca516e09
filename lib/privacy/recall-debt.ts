import type { Context } from "@/lib/context/open-context";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";

/** A debt that was handed on is with the agency no more: it is asked to delete it, by the numbers under which it was told of it (P42). Under `rights`. */
export async function recallDebt(
  ctx: Context,
  { personId, operations }: { personId: string; operations: readonly string[] },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    await recallDisclosures(inner, { personIds: [personId], reason: "settled", operations });
  });
}
