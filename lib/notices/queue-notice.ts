import type { Context } from "@/lib/context/open-context";
import type { NewNotice } from "@/lib/notices/notices";
import { queueNotices } from "@/lib/notices/queue-notices";

/** Puts a notice into the outbox, in the caller's transaction: it is sent if and only if that commits (rule 104). */
export async function queueNotice(ctx: Context, notice: NewNotice): Promise<void> {
  await queueNotices(ctx, [notice]);
}
