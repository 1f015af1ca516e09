import type { PoolUnits } from "@/lib/availability/availability";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Input = { holdId: string; quoteId: string; units: readonly PoolUnits[] };

/**
 * Leaves a booking the places that it still takes: exactly those that it takes no more are on sale again, at once, and a repeat changes
 * nothing (rule 16). It never takes more.
 */
export async function reducePlaces(ctx: Context, { holdId, quoteId, units }: Input): Promise<void> {
  await ctx.db.$queryRaw(sql`SELECT id FROM hold WHERE id = ${holdId}::uuid FOR UPDATE`);
  await ctx.db.$executeRaw(sql`
    WITH found AS (
      UPDATE hold SET quote_id = ${quoteId}::uuid WHERE id = ${holdId}::uuid AND status = 'converted' RETURNING id
    ), after AS (
      SELECT * FROM unnest(${units.map((one) => one.poolId)}::uuid[], ${units.map((one) => one.units)}::int[]) AS a (pool_id, units)
    ), less AS (
      SELECT u.hold_id, u.pool_id, u.units - coalesce(a.units, 0) AS freed, coalesce(a.units, 0) AS stays
      FROM hold_unit u JOIN found ON found.id = u.hold_id LEFT JOIN after a ON a.pool_id = u.pool_id
      WHERE coalesce(a.units, 0) < u.units
    ), locked AS (
      SELECT p.id, less.freed FROM inventory_pool p JOIN less ON less.pool_id = p.id ORDER BY p.id FOR UPDATE OF p
    ), counted AS (
      UPDATE inventory_pool p SET booked = p.booked - locked.freed FROM locked WHERE p.id = locked.id
    ), gone AS (
      DELETE FROM hold_unit u USING less WHERE u.hold_id = less.hold_id AND u.pool_id = less.pool_id AND less.stays = 0
    )
    UPDATE hold_unit u SET units = less.stays FROM less
    WHERE u.hold_id = less.hold_id AND u.pool_id = less.pool_id AND less.stays > 0`);
}
