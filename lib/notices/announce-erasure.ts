import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/** Queues the receipt of an erasure for who asked for it, once. */
export async function announceErasure(ctx: Context, input: { personId: string }): Promise<void> {
  const { personId } = input;
  await ctx.transaction((inner) =>
    queueNotice(inner, {
      ...{ kind: "erasure_receipt", subjectId: personId, event: "erased", personId },
    }),
  );
}
