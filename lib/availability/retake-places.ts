import { type HoldFacts, holdTimes, type PoolUnits } from "@/lib/availability/availability";
import { expireHolds } from "@/lib/availability/expire-holds";
import { getHold } from "@/lib/availability/get-hold";
import { countPlaces, fitPlaces } from "@/lib/availability/holding/fit-places";
import { sumUnits } from "@/lib/availability/holding/pool-units";
import { type Fit, refusePlaces } from "@/lib/availability/holding/refuse-places";
import type { Context } from "@/lib/context/open-context";

type Input = {
  holdId: string;
  /** "active" for a form that was sent late, with new times; "paying" for money that came late (rule 37). */
  as: "active" | "paying";
  /** The price that holds from now on; null keeps the old one. */
  quoteId: string | null;
  /** What is taken instead of what the hold had, where the new price is for something else. */
  units?: readonly PoolUnits[];
  /** Where they are taken, if not where they were. */
  departureId?: string;
};

type Row = Fit & { id: string | null };

/**
 * Takes the places of an ended hold again: all of them or none. A hold that lives already is returned as it is, and one that
 * was converted stays so. What was lent to the hold, a code, has to be reserved again.
 * @throws DomainError sold_out, held_by_others, unavailable, not_found
 */
export async function retakePlaces(ctx: Context, input: Input): Promise<HoldFacts> {
  await expireHolds(ctx, { holdId: input.holdId });
  const hold = await getHold(ctx, input);
  if (hold.status !== "expired" && hold.status !== "released") return hold;

  const units = input.units ? sumUnits(input.units) : hold.units;
  const [row] = await ctx.db.$queryRaw<Row[]>`
    WITH ${fitPlaces(input.departureId ?? hold.departureId, units)},
    made AS (
      UPDATE hold SET status = ${input.as}, quote_id = coalesce(${input.quoteId}::uuid, quote_id), departure_id = on_sale.id,
             renewals = 0, expires_at = now() + make_interval(mins => ${holdTimes.minutes}),
             hard_limit_at = now() + make_interval(mins => ${holdTimes.limitMinutes})
      FROM on_sale, fit
      WHERE hold.id = ${hold.id}::uuid AND hold.status IN ('expired', 'released') AND fit.free_now
      RETURNING hold.id, hold.status, ${hold.status} AS was
    ), gone AS (
      DELETE FROM hold_unit u USING made WHERE u.hold_id = made.id AND u.pool_id NOT IN (SELECT pool_id FROM wanted)
    ), kept AS (
      INSERT INTO hold_unit (hold_id, pool_id, units) SELECT made.id, wanted.pool_id, wanted.units FROM made, wanted
      ON CONFLICT (hold_id, pool_id) DO UPDATE SET units = excluded.units
    ), ${countPlaces(ctx.actor)}
    SELECT (SELECT id FROM made), EXISTS (SELECT FROM on_sale) AS "onSale", free_now AS "freeNow", free_later AS "freeLater"
    FROM fit`;

  const now = await getHold(ctx, input);
  // Sent twice at once: the other one took them.
  if (row?.id || (now.status !== "expired" && now.status !== "released")) return now;
  throw refusePlaces(row ?? { onSale: false, freeNow: false, freeLater: false });
}
