import type { Context } from "@/lib/context/open-context";

/** About how many of these subjects a notice of one kind was ever put into the outbox, sent or still to be sent. */
export async function countQueued(
  ctx: Context,
  { kind, subjectIds }: { kind: string; subjectIds: readonly string[] },
): Promise<number> {
  const found = await ctx.db.notice.findMany({
    where: { kind, subjectId: { in: [...subjectIds] } },
    distinct: ["subjectId"],
    select: { subjectId: true },
  });
  return found.length;
}
