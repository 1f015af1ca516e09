import type { DeparturePlaces, PoolPlaces } from "@/lib/availability/availability";
import { type DepartureFacts, placesPool } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";

const none = { free: 0, held: 0 };

/**
 * What can be had of a departure now, by the database's clock: holds past their time do not count, swept or not (rule 6).
 * A room has as many places as the scarcest pool that it takes of (rule 4).
 */
export async function getAvailability(
  ctx: Context,
  departure: Pick<DepartureFacts, "id" | "rooms">,
): Promise<DeparturePlaces> {
  const found = await ctx.db.$queryRaw<(PoolPlaces & { booked: number })[]>`
    SELECT pool_id AS "poolId", name, free, held, booked FROM open_places WHERE departure_id = ${departure.id}::uuid`;

  const whole = found.find(({ name }) => name === placesPool);
  const pools = found.map(({ poolId, name, free, held }) => ({ poolId, name, free, held }));
  return {
    places: whole ? { free: whole.free, held: whole.held } : none,
    booked: whole?.booked ?? 0,
    rooms: departure.rooms.map(({ id, uses }) => ({ roomTypeId: id, ...scarcest(pools, uses) })),
    pools,
  };
}

function scarcest(pools: PoolPlaces[], uses: { poolId: string; units: number }[]) {
  const each = uses.map(({ poolId, units }) => {
    const pool = pools.find((one) => one.poolId === poolId) ?? none;
    const free = Math.floor(pool.free / units);
    return { free, held: Math.floor((pool.free + pool.held) / units) - free };
  });
  const free = Math.min(...each.map((one) => one.free));
  return { free, held: Math.min(...each.map((one) => one.free + one.held)) - free };
}
