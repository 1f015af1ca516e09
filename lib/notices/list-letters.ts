import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { type Batch, batchName } from "@/lib/notices/schema";

type Letters = { waiting: number; open: Batch[]; mailed: Batch[] };

const most = 30;

/**
 * The letters that wait for a batch, the batches to take to the post, the oldest first, and the last that were, under `billing`: numbers
 * and counts, and nobody's name.
 * @throws DomainError not_found for a role that may not.
 */
export async function listLetters(ctx: Context): Promise<Letters> {
  await requireRole(ctx, ["billing_clerk"]);
  const waiting = await ctx.db.letter.count({ where: { batchId: null } });
  const rows = await ctx.db.$queryRaw<Omit<Batch, "name">[]>(sql`
    SELECT b.id, b.made_at AS "madeAt", b.printed_at AS "printedAt", b.mailed_at AS "mailedAt", count(l.attempt_id)::int AS letters,
           coalesce(sum(l.sheets), 0)::int AS sheets, count(a.id) FILTER (WHERE a.status = 'returned')::int AS returned
    FROM letter_batch b LEFT JOIN letter l ON l.batch_id = b.id LEFT JOIN delivery_attempt a ON a.id = l.attempt_id
    WHERE b.mailed_at IS NULL OR b.id IN (SELECT id FROM letter_batch WHERE mailed_at IS NOT NULL ORDER BY mailed_at DESC LIMIT ${most})
    GROUP BY b.id ORDER BY b.made_at, b.id`);
  const batches = rows.map((row) => ({ ...row, name: batchName(row) }));
  return {
    waiting,
    open: batches.filter(({ mailedAt }) => mailedAt === null),
    mailed: batches.filter(({ mailedAt }) => mailedAt !== null).reverse(),
  };
}
