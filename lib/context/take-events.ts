import type { EventKind } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

export type TakenEvent = { kind: EventKind; payload: object };

const batch = 500;

/**
 * Hands waiting events of the kinds that are named, in their order, to `pass`, which puts them into queues in the same
 * transaction: each is passed on exactly once, by whichever worker has it.
 * @returns how many there were.
 */
export async function takeEvents(
  ctx: Context,
  kinds: readonly EventKind[],
  pass: (ctx: Context, events: TakenEvent[]) => Promise<void>,
): Promise<number> {
  // Most of the time nothing waits: one look then, and no transaction.
  const [waiting] = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM outbox_event WHERE relayed_at IS NULL AND kind = ANY(${kinds}) LIMIT 1`);
  if (!waiting) return 0;
  return await ctx.transaction(async (inner) => {
    const events = await inner.db.$queryRaw<TakenEvent[]>(sql`
      UPDATE outbox_event SET relayed_at = now() WHERE id IN (
        SELECT id FROM outbox_event WHERE relayed_at IS NULL AND kind = ANY(${kinds})
        ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED
      ) RETURNING kind, payload`);
    if (events.length > 0) await pass(inner, events);
    return events.length;
  });
}
