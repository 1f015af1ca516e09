import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/** Queues the mail that says that the copy is ready that the holder of an account asked for, under `rights`. */
export async function queueArchiveReady(
  ctx: Context,
  { archiveId, personId }: { archiveId: string; personId: string },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    if ((await inner.db.account.count({ where: { id: personId } })) === 0) return;
    const notice = {
      kind: "archive_ready",
      event: "made",
      subjectId: archiveId,
      personId,
    } as const;
    await queueNotice(inner, notice);
  });
}
