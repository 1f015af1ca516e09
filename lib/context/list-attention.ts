import type { Context } from "@/lib/context/open-context";

type Matter = { id: string; kind: string; subjectId: string; detail: string; openedAt: Date };

/** What waits for a person, oldest first. */
export async function listAttention(ctx: Context): Promise<Matter[]> {
  return await ctx.db.attention.findMany({
    where: { resolvedAt: null },
    orderBy: { openedAt: "asc" },
    select: { id: true, kind: true, subjectId: true, detail: true, openedAt: true },
  });
}
