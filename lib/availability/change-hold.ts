import type { HoldFacts, PoolUnits } from "@/lib/availability/availability";
import { getHold } from "@/lib/availability/get-hold";
import { countPlaces, fitPlaces } from "@/lib/availability/holding/fit-places";
import { sumUnits } from "@/lib/availability/holding/pool-units";
import { refusePlaces } from "@/lib/availability/holding/refuse-places";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

type Input = { holdId: string; quoteId: string; units: readonly PoolUnits[] };

/**
 * Gives a living hold other extras, and the quote that prices them: what it takes more is taken, what it takes less goes back,
 * and the rest is never let go meanwhile (rule 9). The time that is left stays as it is (rule 7).
 * @throws DomainError lapsed, sold_out, held_by_others, unavailable, not_found; then nothing has changed.
 */
export async function changeHold(ctx: Context, input: Input): Promise<HoldFacts> {
  const after = sumUnits(input.units);
  return await ctx.transaction(async (inner) => {
    await inner.db.$queryRaw(sql`SELECT id FROM hold WHERE id = ${input.holdId}::uuid FOR UPDATE`);
    const hold = await getHold(inner, input);
    if (hold.status !== "active" || hold.lapsed)
      throw new DomainError("lapsed", "The time is over and the places are no longer held.");
    await checkRoom(inner, hold.departureId, differences(hold.units, after));
    await inner.db.$executeRaw(sql`
      WITH before AS (SELECT pool_id, units FROM hold_unit WHERE hold_id = ${hold.id}::uuid),
      after AS (
        SELECT * FROM unnest(${after.map((one) => one.poolId)}::uuid[], ${after.map((one) => one.units)}::int[]) AS a (pool_id, units)
      ),
      counted AS (
        UPDATE inventory_pool p SET held = p.held + coalesce(a.units, 0) - coalesce(b.units, 0)
        FROM before b FULL JOIN after a USING (pool_id) WHERE p.id = pool_id AND a.units IS DISTINCT FROM b.units
      ),
      gone AS (
        DELETE FROM hold_unit u WHERE u.hold_id = ${hold.id}::uuid AND u.pool_id NOT IN (SELECT pool_id FROM after)
      ),
      kept AS (
        INSERT INTO hold_unit (hold_id, pool_id, units) SELECT ${hold.id}::uuid, pool_id, units FROM after
        ON CONFLICT (hold_id, pool_id) DO UPDATE SET units = excluded.units
      )
      UPDATE hold SET quote_id = ${input.quoteId}::uuid WHERE id = ${hold.id}::uuid`);
    return await getHold(inner, input);
  });
}

/** Every pool whose count changes, with what more is taken of it: nothing where places go back. */
function differences(before: readonly PoolUnits[], after: readonly PoolUnits[]): PoolUnits[] {
  const unitsOf = (list: readonly PoolUnits[], id: string) =>
    list.find(({ poolId }) => poolId === id)?.units ?? 0;
  const pools = new Set([...before, ...after].map(({ poolId }) => poolId));
  return [...pools]
    .map((poolId) => ({ poolId, units: unitsOf(after, poolId) - unitsOf(before, poolId) }))
    .filter(({ units }) => units !== 0)
    .map(({ poolId, units }) => ({ poolId, units: Math.max(units, 0) }));
}

type Fit = { onSale: boolean; freeNow: boolean; freeLater: boolean };

/** Locks the pools whose counts change, in ascending order (rule 3), and says no where it does not fit. */
async function checkRoom(
  ctx: Context,
  departureId: string,
  wanted: readonly PoolUnits[],
): Promise<void> {
  if (wanted.length === 0) return;
  const [row] = await ctx.db.$queryRaw<Fit[]>(sql`
    WITH ${fitPlaces(departureId, wanted)},
    made AS (SELECT NULL::uuid AS id, NULL::text AS status, NULL::text AS was WHERE false),
    ${countPlaces(ctx.actor)}
    SELECT EXISTS (SELECT FROM on_sale) AS "onSale", free_now AS "freeNow", free_later AS "freeLater" FROM fit`);
  if (!row?.freeNow) throw refusePlaces(row ?? { onSale: false, freeNow: false, freeLater: false });
}
