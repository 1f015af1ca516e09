import { sql } from "@/lib/db/sql";

type Into = "expired" | "released" | "converted" | "cancelled";

/** Which holds end so, and what becomes of each of their places: held, and booked. */
const ends = {
  expired: { from: ["active", "paying"], held: -1, booked: 0 },
  released: { from: ["active", "paying"], held: -1, booked: 0 },
  converted: { from: ["active", "paying"], held: -1, booked: 1 },
  cancelled: { from: ["converted"], held: 0, booked: -1 },
} satisfies Record<Into, object>;

/**
 * The end of each statement that ends the holds of `found` (id, was), locked before: their places go back, become booked, or are
 * booked no longer. Only what has not ended so changes: a repeat changes nothing (rule 16).
 */
export function endHolds(into: Into, actor: string) {
  const { from, held, booked } = ends[into];
  return sql`
    ended AS (
      UPDATE hold SET status = ${into} FROM found
      WHERE hold.id = found.id AND hold.status = ANY(${from}) RETURNING hold.id, found.was
    ), freed AS (
      SELECT u.pool_id, sum(u.units)::int AS units FROM hold_unit u JOIN ended ON ended.id = u.hold_id GROUP BY u.pool_id
    ), locked AS (
      SELECT p.id, freed.units FROM inventory_pool p JOIN freed ON freed.pool_id = p.id ORDER BY p.id FOR UPDATE OF p
    ), counted AS (
      UPDATE inventory_pool p SET held = p.held + locked.units * ${held}::int, booked = p.booked + locked.units * ${booked}::int
      FROM locked WHERE p.id = locked.id
    ), told AS (
      INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
      SELECT 'hold', id, was, ${into}, ${actor} FROM ended
    )
    SELECT id FROM ended`;
}
