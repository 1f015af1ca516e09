import type { PoolUnits } from "@/lib/availability/availability";
import { emptySql, sql } from "@/lib/db/sql";

/**
 * The beginning of each statement that takes places. It ends the lapsed holds of the departure (rule 6), locks the pools in
 * ascending order (rule 3: what is read is read under the lock), and says in `fit` whether what is `wanted` is free now,
 * or would be if everybody else gave up (rule 13). A pool of which 0 are wanted is only locked. Holds are always locked before pools, so that two statements never wait
 * for each other.
 * @param holdId of a hold that gives its places back by the same statement: their pools, of whichever departure, are locked in the same order.
 */
export function fitPlaces(
  departureId: string,
  wanted: readonly PoolUnits[],
  holdId: string | null = null,
) {
  const own = holdId
    ? sql`OR p.id = ANY(ARRAY(SELECT pool_id FROM hold_unit WHERE hold_id = ${holdId}::uuid))`
    : emptySql;
  return sql`
    wanted AS (
      SELECT * FROM unnest(${wanted.map((one) => one.poolId)}::uuid[], ${wanted.map((one) => one.units)}::int[])
        AS w (pool_id, units)
    ), on_sale AS (
      SELECT id FROM departure
      WHERE id = ${departureId}::uuid AND status IN ('scheduled', 'guaranteed') AND cutoff_at > now()
    ), lapsed AS (
      SELECT id FROM hold WHERE departure_id = ${departureId}::uuid AND status = 'active' AND expires_at <= now()
      ORDER BY id FOR UPDATE
    ), ended AS (
      UPDATE hold SET status = 'expired' FROM lapsed WHERE hold.id = lapsed.id RETURNING hold.id
    ), freed AS (
      SELECT u.pool_id, sum(u.units)::int AS units FROM hold_unit u JOIN ended ON ended.id = u.hold_id GROUP BY u.pool_id
    ), locked AS (
      SELECT p.id, p.capacity - p.booked - p.held + coalesce(f.units, 0) AS free, p.held - coalesce(f.units, 0) AS held,
             coalesce(f.units, 0) AS freed
      FROM inventory_pool p LEFT JOIN freed f ON f.pool_id = p.id
      WHERE p.departure_id = ${departureId}::uuid AND (p.id IN (SELECT pool_id FROM wanted) OR f.units > 0)
         ${own}
      ORDER BY p.id FOR UPDATE OF p
    ), fit AS (
      SELECT coalesce(bool_and(greatest(l.free, 0) >= w.units), false) AS free_now,
             coalesce(bool_and(greatest(l.free + l.held, 0) >= w.units), false) AS free_later
      FROM wanted w LEFT JOIN locked l ON l.id = w.pool_id
    )`;
}

/** The end of such a statement: `made` has a row where the places are taken; what lapsed is given back in any case. */
export function countPlaces(actor: string) {
  return sql`
    delta AS (
      SELECT l.id, CASE WHEN made.n > 0 THEN coalesce(w.units, 0) ELSE 0 END - l.freed AS units
      FROM locked l CROSS JOIN (SELECT count(*) AS n FROM made) made LEFT JOIN wanted w ON w.pool_id = l.id
    ), counted AS (
      UPDATE inventory_pool p SET held = p.held + delta.units FROM delta WHERE p.id = delta.id AND delta.units <> 0
    ), told AS (
      INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
      SELECT 'hold', id, was, status, ${actor} FROM made UNION ALL SELECT 'hold', id, 'active', 'expired', 'clock' FROM ended
    )`;
}
