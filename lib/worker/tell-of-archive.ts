import { queueArchiveReady } from "@/lib/account/queue-archive-ready";
import type { Context } from "@/lib/context/open-context";
import { findArchivePerson } from "@/lib/privacy/find-archive-person";
import { queueCopyReady } from "@/lib/support/queue-copy-ready";

/** Says that a copy is ready, to where it was asked for. */
export async function tellOfArchive(
  ctx: Context,
  { archiveId }: { archiveId: string },
): Promise<void> {
  const personId = await findArchivePerson(ctx, { archiveId });
  if (personId === null) return;
  if (!(await queueCopyReady(ctx, { archiveId, personId })))
    await queueArchiveReady(ctx, { archiveId, personId });
}
