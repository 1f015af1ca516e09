import { queueArchiveReady } from "@/lib/account/queue-archive-ready";
import type { Context } from "@/lib/context/open-context";
import { queueCopyReady } from "@/lib/support/queue-copy-ready";

/** Says that a copy is ready, to where it was asked for. */
export async function tellOfArchive(ctx: Context, input: { archiveId: string }): Promise<void> {
  if (!(await queueCopyReady(ctx, input))) await queueArchiveReady(ctx, input);
}
