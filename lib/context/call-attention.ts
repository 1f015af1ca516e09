import { emit } from "@/lib/context/emit";
import type { MatterKind } from "@/lib/context/matters";
import type { Context } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";

/**
 * Puts what cannot be settled before a person: on record, mailed to the operator, counted in /api/health, never swept
 * (rule 40). Once for one kind and subject.
 */
export async function callAttention(
  ctx: Context,
  matter: { kind: MatterKind; subjectId: string; detail: string },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const id = newId();
    const { count } = await inner.db.attention.createMany({
      data: [{ id, ...matter }],
      skipDuplicates: true,
    });
    if (count > 0) await emit(inner, "attention.opened", { attentionId: id });
  });
}
