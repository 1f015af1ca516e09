import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";

/**
 * Notes that a recipient says it has deleted what it was asked to (P26). Saying so again changes nothing.
 * @throws DomainError not_found when it was never asked.
 */
export async function answerRecall(ctx: Context, input: { recallId: string }): Promise<void> {
  const { recallId } = input;
  const [asked] = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT id FROM recall WHERE id = ${recallId}::uuid`);
  if (!asked) throw notFound("recall");
  await ctx.db.$executeRaw(sql`
    INSERT INTO recall_answer (recall_id) VALUES (${recallId}::uuid) ON CONFLICT DO NOTHING`);
}
