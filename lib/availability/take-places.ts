import { holdTimes, type PoolUnits } from "@/lib/availability/availability";
import { countPlaces, fitPlaces } from "@/lib/availability/holding/fit-places";
import { sumUnits } from "@/lib/availability/holding/pool-units";
import { type Fit, refusePlaces } from "@/lib/availability/holding/refuse-places";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

type Input = {
  /** Of the new hold; see `newId`. */
  holdId: string;
  departureId: string;
  quoteId: string;
  units: readonly PoolUnits[];
  /** Of the submitted form: sent twice, it gives the one hold. */
  idempotencyKey: string;
};

type Row = Fit & { id: string | null };

/**
 * Holds places for 15 minutes: of all pools or of none, in one statement and so in one transaction (rules 1 to 4). The
 * database's clock decides.
 * @returns the id of the hold: an older one where the form was sent before.
 * @throws DomainError sold_out, held_by_others, unavailable, invalid, conflict
 */
export async function takePlaces(ctx: Context, input: Input): Promise<{ holdId: string }> {
  const wanted = sumUnits(input.units);

  const [row] = await ctx.db.$queryRaw<Row[]>`
    WITH ${fitPlaces(input.departureId, wanted)},
    made AS (
      INSERT INTO hold (id, departure_id, quote_id, status, expires_at, hard_limit_at, idempotency_key)
      SELECT ${input.holdId}::uuid, on_sale.id, ${input.quoteId}::uuid, 'active',
             now() + make_interval(mins => ${holdTimes.minutes}), now() + make_interval(mins => ${holdTimes.limitMinutes}),
             ${input.idempotencyKey}
      FROM on_sale, fit WHERE fit.free_now
      ON CONFLICT (idempotency_key) DO NOTHING
      RETURNING id, status, NULL::text AS was
    ), kept AS (
      INSERT INTO hold_unit (hold_id, pool_id, units) SELECT made.id, wanted.pool_id, wanted.units FROM made, wanted
    ), ${countPlaces(ctx.actor)}
    SELECT (SELECT id FROM made), EXISTS (SELECT FROM on_sale) AS "onSale", free_now AS "freeNow", free_later AS "freeLater"
    FROM fit`;

  if (row?.id) return { holdId: row.id };
  const before = await findSentBefore(ctx, input, wanted);
  if (before) return before;
  throw refusePlaces(row ?? { onSale: false, freeNow: false, freeLater: false });
}

/** The hold of the same form; also when the last places went to that very hold. */
async function findSentBefore(ctx: Context, input: Input, wanted: PoolUnits[]) {
  const found = await ctx.db.hold.findUnique({
    where: { idempotencyKey: input.idempotencyKey },
    select: { id: true, departureId: true, units: { orderBy: { poolId: "asc" } } },
  });
  if (!found) return null;
  const held = found.units.map(({ poolId, units }) => ({ poolId, units }));
  if (JSON.stringify(held) === JSON.stringify(wanted)) return { holdId: found.id };
  throw new DomainError("conflict", "You have sent this form before. Please load the page again.");
}
