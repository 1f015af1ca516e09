import { requireRole } from "@/lib/auth/require-role";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";

/**
 * Takes down that a batch was taken to the post, under `billing`: only now its notices count as sent (rule 104). Said twice it is taken
 * down once.
 * @throws DomainError not_found, also for a role that may not; conflict before it was printed.
 */
export async function markMailed(ctx: Context, input: { batchId: string }): Promise<void> {
  const { batchId: id } = input;
  await requireRole(ctx, ["billing_clerk"]);
  await ctx.transaction(async (inner) => {
    // By itself, so that whoever waited here sees what the one before has said.
    const [batch] = await inner.db.$queryRaw<
      { printedAt: Date | null; mailedAt: Date | null }[]
    >(sql`
      SELECT printed_at AS "printedAt", mailed_at AS "mailedAt" FROM letter_batch WHERE id = ${id}::uuid FOR UPDATE`);
    if (!batch) throw notFound("batch");
    if (batch.mailedAt) return;
    if (!batch.printedAt)
      throw new DomainError("conflict", "This batch is not printed yet. It will be in a minute.");
    await inner.db.letterBatch.update({
      where: { id },
      data: { mailedAt: clock.now(), mailedBy: ctx.actor },
    });
    await inner.db.$executeRaw(sql`
      UPDATE delivery_attempt a SET status = 'accepted', answer = 'mailed', accepted_at = now(), claimed_until = NULL
      FROM letter l WHERE l.attempt_id = a.id AND l.batch_id = ${id}::uuid AND a.status = 'queued'`);
    await record(inner, { entity: "letter_batch", entityId: id, from: "printed", to: "mailed" });
  });
}
