import { type HoldFacts, type HoldStatus, holdTimes } from "@/lib/availability/availability";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

type Row = Omit<HoldFacts, "canExtend" | "status"> & { status: HoldStatus };

/**
 * A hold as it stands by the database's clock.
 * @throws DomainError not_found
 */
export async function getHold(ctx: Context, { holdId }: { holdId: string }): Promise<HoldFacts> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT h.id, h.departure_id AS "departureId", h.quote_id AS "quoteId", h.status, h.created_at AS "createdAt",
           h.expires_at AS "expiresAt", h.hard_limit_at AS "hardLimitAt", h.renewals::int AS renewals,
           h.status = 'active' AND h.expires_at <= now() AS lapsed,
           greatest(floor(extract(epoch FROM h.expires_at - now())), 0)::int AS "secondsLeft",
           (SELECT jsonb_agg(jsonb_build_object('poolId', u.pool_id, 'units', u.units) ORDER BY u.pool_id)
            FROM hold_unit u WHERE u.hold_id = h.id) AS units
    FROM hold h WHERE h.id = ${holdId}::uuid`;

  if (!row) throw notFound("hold");
  const canExtend =
    row.status === "active" &&
    !row.lapsed &&
    row.renewals < holdTimes.renewals &&
    row.expiresAt < row.hardLimitAt;
  return { ...row, canExtend };
}
