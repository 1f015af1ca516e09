import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Queues the mail that says that the copy is ready that somebody asked for by a request, under `rights`.
 * @returns whether it was asked for by one.
 */
export async function queueCopyReady(
  ctx: Context,
  { archiveId, personId }: { archiveId: string; personId: string },
): Promise<boolean> {
  return await ctx.transaction(async (inner) => {
    const asked = await inner.db.supportRequest.findFirst({
      where: { personId },
      select: { id: true },
    });
    if (!asked) return false;
    await queueNotice(inner, {
      ...{ kind: "support_copy", event: archiveId, subjectId: asked.id, personId },
    });
    return true;
  });
}
