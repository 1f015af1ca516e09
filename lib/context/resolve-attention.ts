import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";

/** Closes what a person has settled (rule 40). @returns false when nothing open has that id. */
export async function resolveAttention(
  ctx: Context,
  input: { attentionId: string },
): Promise<boolean> {
  const { count } = await ctx.db.attention.updateMany({
    where: { id: input.attentionId, resolvedAt: null },
    data: { resolvedAt: clock.now() },
  });
  return count > 0;
}
