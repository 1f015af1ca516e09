import { clock } from "@/lib/clock";
import type { MatterKind } from "@/lib/context/matters";
import type { Context } from "@/lib/context/open-context";

/** Closes what waited for a person and was decided by one, in the caller's transaction (rule 40). */
export async function resolveMatter(
  ctx: Context,
  matter: { kind: MatterKind; subjectId: string },
): Promise<void> {
  await ctx.db.attention.updateMany({
    where: { ...matter, resolvedAt: null },
    data: { resolvedAt: clock.now() },
  });
}
