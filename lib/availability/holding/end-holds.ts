import { sql } from "@/lib/db/sql";

type Into = "expired" | "released" | "converted";

/**
 * The end of each statement that ends the holds of `found` (id, was), locked before: their places go back, or become booked.
 * Only what is still alive changes, so that a repeat changes nothing (rule 16).
 */
export function endHolds(into: Into, actor: string) {
  const booked = into === "converted" ? 1 : 0;
  return sql`
    ended AS (
      UPDATE hold SET status = ${into} FROM found
      WHERE hold.id = found.id AND hold.status IN ('active', 'paying') RETURNING hold.id, found.was
    ), freed AS (
      SELECT u.pool_id, sum(u.units)::int AS units FROM hold_unit u JOIN ended ON ended.id = u.hold_id GROUP BY u.pool_id
    ), locked AS (
      SELECT p.id, freed.units FROM inventory_pool p JOIN freed ON freed.pool_id = p.id ORDER BY p.id FOR UPDATE OF p
    ), counted AS (
      UPDATE inventory_pool p SET held = p.held - locked.units, booked = p.booked + locked.units * ${booked}::int
      FROM locked WHERE p.id = locked.id
    ), told AS (
      INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
      SELECT 'hold', id, was, ${into}, ${actor} FROM ended
    )
    SELECT id FROM ended`;
}
