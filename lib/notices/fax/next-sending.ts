import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type emptySql, sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

/**
 * The sending that an attempt is to make now: the one that was begun and not handed over, or the next once its time has come; null where
 * another worker has handed it over meanwhile. Of two workers both have the same.
 */
export async function nextSending(ctx: Context, attemptId: string): Promise<string | null> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO fax_sending (id, attempt_id, seq)
    SELECT ${newId()}::uuid, ${attemptId}::uuid, count(*) + 1 FROM fax_sending WHERE attempt_id = ${attemptId}::uuid
    HAVING count(*) FILTER (WHERE again_at IS NULL OR again_at > ${clock.now()}) = 0
    ON CONFLICT DO NOTHING`);
  const next = await ctx.db.faxSending.findFirst({
    where: { attemptId, sentAt: null },
    orderBy: { seq: "desc" },
    select: { id: true },
  });
  return next?.id ?? null;
}

/** That nobody has handed a sending over meanwhile, as a part of a statement. */
export function stillToSend(id: string): typeof emptySql {
  return sql`AND EXISTS (SELECT FROM fax_sending s WHERE s.id = ${id}::uuid AND s.sent_at IS NULL)`;
}

/** Whether a fax is at the gateway, or waits for its next try. */
export async function isUnderWay(ctx: Context, attemptId: string): Promise<boolean> {
  const last = await ctx.db.faxSending.findFirst({
    where: { attemptId },
    orderBy: { seq: "desc" },
    select: { sentAt: true, outcome: true, againAt: true },
  });
  if (!last?.sentAt) return false;
  return last.outcome === null || (last.againAt !== null && last.againAt > clock.now());
}
