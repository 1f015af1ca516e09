import type { PoolUnits } from "@/lib/availability/availability";
import { fitPlaces } from "@/lib/availability/holding/fit-places";
import { sumUnits } from "@/lib/availability/holding/pool-units";
import { type Fit, refusePlaces } from "@/lib/availability/holding/refuse-places";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Input = {
  /** Of a booking that counts. */
  holdId: string;
  departureId: string;
  quoteId: string;
  /** What is taken there. */
  units: readonly PoolUnits[];
};

/**
 * Moves booked places to another departure in one statement: all of them are taken there and those that were had are on sale again, or
 * nothing changes (rules 1, 16, 67). The pools of both are locked in ascending order, so that who moves there and who moves back at once
 * never wait for each other (rule 3).
 * @throws DomainError sold_out, held_by_others, unavailable.
 */
export async function movePlaces(ctx: Context, input: Input): Promise<void> {
  const { holdId, departureId, quoteId } = input;
  await ctx.db.$queryRaw(sql`SELECT id FROM hold WHERE id = ${holdId}::uuid FOR UPDATE`);
  const [row] = await ctx.db.$queryRaw<(Fit & { id: string | null })[]>(sql`
    WITH ${fitPlaces(departureId, sumUnits(input.units), holdId)},
    made AS (
      UPDATE hold SET departure_id = on_sale.id, quote_id = ${quoteId}::uuid FROM on_sale, fit
      WHERE hold.id = ${holdId}::uuid AND hold.status = 'converted' AND fit.free_now RETURNING hold.id
    ), gone AS (
      DELETE FROM hold_unit u USING made WHERE u.hold_id = made.id AND u.pool_id NOT IN (SELECT pool_id FROM wanted)
    ), kept AS (
      INSERT INTO hold_unit (hold_id, pool_id, units) SELECT made.id, wanted.pool_id, wanted.units FROM made, wanted
      ON CONFLICT (hold_id, pool_id) DO UPDATE SET units = excluded.units
    ), delta AS (
      SELECT l.id, l.freed, CASE WHEN made.n > 0 THEN coalesce(w.units, 0) - coalesce(o.units, 0) ELSE 0 END AS booked
      FROM locked l CROSS JOIN (SELECT count(*) AS n FROM made) made LEFT JOIN wanted w ON w.pool_id = l.id
        LEFT JOIN hold_unit o ON o.pool_id = l.id AND o.hold_id = ${holdId}::uuid
    ), counted AS (
      UPDATE inventory_pool p SET held = p.held - delta.freed, booked = p.booked + delta.booked FROM delta WHERE p.id = delta.id
    ), told AS (
      INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
      SELECT 'hold', id, 'active', 'expired', 'clock' FROM ended
    )
    SELECT (SELECT id FROM made), EXISTS (SELECT FROM on_sale) AS "onSale", free_now AS "freeNow", free_later AS "freeLater"
    FROM fit`);
  if (!row?.id) throw refusePlaces(row ?? { onSale: false, freeNow: false, freeLater: false });
}
