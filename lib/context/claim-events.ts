import type { EventKind } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import type { TakenEvent } from "@/lib/context/take-events";
import { sql } from "@/lib/db/sql";

export type ClaimedEvent = TakenEvent & { id: bigint };

// Renewed while the work lasts: who was killed keeps an event from others no longer than this.
const claim = sql`claimed_until = now() + interval '12 seconds'`;

/**
 * Claims waiting events of the kinds that are named, in their order, for whoever works them off at once, and in the same statement
 * notes those that are done: an event is not over before its work is.
 * @returns at most `most`, oldest first.
 */
export async function claimEvents(
  ctx: Context,
  input: { kinds: readonly EventKind[]; done: readonly bigint[]; most: number },
): Promise<ClaimedEvent[]> {
  const events = await ctx.db.$queryRaw<ClaimedEvent[]>(sql`
    WITH done AS (UPDATE outbox_event SET relayed_at = now() WHERE id = ANY(${input.done}::bigint[]))
    UPDATE outbox_event SET ${claim} WHERE id IN (
      SELECT id FROM outbox_event
      WHERE relayed_at IS NULL AND (claimed_until IS NULL OR claimed_until <= now())
        AND kind = ANY(${input.kinds}) AND id <> ALL(${input.done}::bigint[])
      ORDER BY id LIMIT ${input.most} FOR UPDATE SKIP LOCKED
    ) RETURNING id, kind, payload`);
  return events.sort((one, other) => Number(one.id - other.id));
}

/** Says that events are still worked on. */
export async function renewClaims(ctx: Context, ids: readonly bigint[]): Promise<void> {
  await ctx.db.$executeRaw(sql`
    UPDATE outbox_event SET ${claim} WHERE id = ANY(${ids}::bigint[]) AND relayed_at IS NULL`);
}

/** Hands an event that could not be worked off to `pass`, which puts it into a queue in the same transaction. */
export async function passOnEvent(
  ctx: Context,
  id: bigint,
  pass: (ctx: Context) => Promise<void>,
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const waiting = await inner.db.$executeRaw(sql`
      UPDATE outbox_event SET relayed_at = now() WHERE id = ${id} AND relayed_at IS NULL`);
    if (waiting > 0) await pass(inner);
  });
}
