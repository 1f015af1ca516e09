import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";
import { findRecall } from "@/lib/privacy/find-recall";

/** Queues the mail that asks a recipient to delete what it was sent, once; one without an address is for a person to ask (P26). */
export async function announceRecall(ctx: Context, input: { recallId: string }): Promise<void> {
  const { recallId: subjectId } = input;
  const recall = await findRecall(ctx, input);
  if (!recall) return;
  await ctx.transaction(async (inner) => {
    if (recall.hasAddress)
      await queueNotice(inner, { kind: "recall", subjectId, event: "asked", personId: null });
    else await callAttention(inner, { kind: "recall_unsent", subjectId, detail: recall.recipient });
  });
}
