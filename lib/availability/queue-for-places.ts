import type { PoolUnits } from "@/lib/availability/availability";
import { sumUnits } from "@/lib/availability/holding/pool-units";
import { type Fit, refusePlaces } from "@/lib/availability/holding/refuse-places";
import type { Context } from "@/lib/context/open-context";

type Input = { departureId: string; units: readonly PoolUnits[]; idempotencyKey: string };

// Whoever wants places of one departure waits for the lock on its pools. In this process so many may wait with a connection in
// their hands, and the rest without one: else a departure that everybody wants would stop the sale of all others.
const width = 2;

/**
 * Takes turns at places of one departure. Who waited for a turn that comes when there is no room is told so without waiting for
 * a lock as well; `work` takes the places, and still has the last word (rule 3). A form that was sent before goes through: it has its places.
 * @throws DomainError sold_out, held_by_others, unavailable, invalid; what `work` throws.
 */
export async function queueForPlaces<T>(
  ctx: Context,
  input: Input,
  work: () => Promise<T>,
): Promise<T> {
  const { waited, leave } = await enter(input.departureId);
  try {
    if (waited) await look(ctx, input);
    return await work();
  } finally {
    leave();
  }
}

async function look(ctx: Context, input: Input): Promise<void> {
  const wanted = sumUnits(input.units);
  const [row] = await ctx.db.$queryRaw<(Fit & { sentBefore: boolean })[]>`
    SELECT coalesce(bool_and(o.free >= w.units), false) AS "freeNow",
           coalesce(bool_and(o.free + o.held >= w.units), false) AS "freeLater",
           EXISTS (SELECT FROM departure WHERE id = ${input.departureId}::uuid
                     AND status IN ('scheduled', 'guaranteed') AND cutoff_at > now()) AS "onSale",
           EXISTS (SELECT FROM hold WHERE idempotency_key = ${input.idempotencyKey}) AS "sentBefore"
    FROM unnest(${wanted.map((one) => one.poolId)}::uuid[], ${wanted.map((one) => one.units)}::int[]) AS w (pool_id, units)
    LEFT JOIN open_places o ON o.pool_id = w.pool_id AND o.departure_id = ${input.departureId}::uuid`;
  if (row && !row.sentBefore && !(row.onSale && row.freeNow)) throw refusePlaces(row);
}

type Door = { inside: number; waiting: (() => void)[] };

const doors = new Map<string, Door>();

async function enter(departureId: string): Promise<{ waited: boolean; leave: () => void }> {
  const door = doors.get(departureId) ?? { inside: 0, waiting: [] };
  doors.set(departureId, door);
  const waited = door.inside === width;
  if (waited) await new Promise<void>((resolve) => door.waiting.push(resolve));
  else door.inside += 1;
  const leave = () => {
    const next = door.waiting.shift();
    if (next) return next();
    door.inside -= 1;
    if (door.inside === 0) doors.delete(departureId);
  };
  return { waited, leave };
}
