import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Puts a recipient that let the days pass in which it was to delete something before a person, once for each asking: until it
 * answers it is sent nothing more of whom that was about (P26). Run daily under `jobs`.
 */
export async function warnOfSilence(ctx: Context): Promise<void> {
  const silent = await ctx.db.$queryRaw<{ id: string; recipient: string }[]>(sql`
    SELECT id, recipient FROM recall r
    WHERE r.answer_by < now() AND NOT EXISTS (SELECT FROM recall_answer a WHERE a.recall_id = r.id)`);
  for (const { id, recipient } of silent)
    await callAttention(ctx, { kind: "recall_unanswered", subjectId: id, detail: recipient });
}
