import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

/** So many at most lie in one batch: what somebody folds in one go. */
const most = 500;

/**
 * Makes batches of the letters that wait, under `billing`: once a day, so that they are printed and taken to the post in one go.
 * Again, and with another worker at it, it finds nothing.
 */
export async function makeBatches(ctx: Context): Promise<void> {
  while (await makeBatch(ctx));
}

async function makeBatch(ctx: Context): Promise<boolean> {
  return await ctx.transaction(async (inner) => {
    const rows = await inner.db.$queryRaw<{ id: string }[]>(sql`
      SELECT attempt_id AS id FROM letter WHERE batch_id IS NULL ORDER BY written_at, attempt_id LIMIT ${most} FOR UPDATE SKIP LOCKED`);
    if (rows.length === 0) return false;
    const id = newId();
    await inner.db.letterBatch.createMany({ data: [{ id }] });
    await inner.db.letter.updateMany({
      where: { attemptId: { in: rows.map((row) => row.id) } },
      data: { batchId: id },
    });
    return rows.length === most;
  });
}
