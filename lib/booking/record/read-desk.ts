import { moneyBackBy } from "@/lib/booking/booking";
import type { DepartureInList } from "@/lib/booking/schema";
import { cancelReasonOf, type DepartureStatus, placesPool } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate, toDateColumn } from "@/lib/dates";
import { type emptySql, sql } from "@/lib/db/sql";

type Row = Omit<DepartureInList, "startsOn" | "decisionOn" | "cancelled"> & {
  startsOn: Date;
  decisionOn: Date;
  status: DepartureStatus;
  reason: string | null;
  at: Date | null;
};

/** One departure; those to come, the next first; or those that we cancelled, the latest first. */
type Which =
  | { code: string }
  | { from: LocalDate; skip: number; take: number }
  | { cancelledSince: Date; skip: number; take: number };

/** Departures as the desk sees them, with how many travel. */
export async function readDesk(ctx: Context, which: Which): Promise<DepartureInList[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT d.id AS "departureId", d.code, v.title, v.slug, d.starts_on AS "startsOn", d.decision_on AS "decisionOn", d.status,
           coalesce(p.booked, 0)::int AS booked, d.minimum_travellers::int AS minimum, c.reason, c.at
    FROM departure d JOIN vacation v ON v.id = d.vacation_id
      LEFT JOIN inventory_pool p ON p.departure_id = d.id AND p.name = ${placesPool}
      LEFT JOIN departure_cancellation c ON c.departure_id = d.id
    WHERE ${narrow(which)}`);
  return rows.map(({ startsOn, decisionOn, reason, at, ...row }) => ({
    ...{ ...row, startsOn: fromDateColumn(startsOn), decisionOn: fromDateColumn(decisionOn) },
    cancelled:
      at && reason ? { at, reason: cancelReasonOf(reason), backBy: moneyBackBy(at) } : null,
  }));
}

function narrow(which: Which): typeof emptySql {
  if ("code" in which) return sql`d.code = ${which.code} AND v.status <> 'draft'`;
  if ("from" in which)
    return sql`d.status IN ('scheduled', 'guaranteed') AND d.starts_on >= ${toDateColumn(which.from)}::date AND v.status <> 'draft'
      ORDER BY d.starts_on, d.code LIMIT ${which.take} OFFSET ${which.skip}`;
  return sql`c.at >= ${which.cancelledSince} ORDER BY c.at DESC, d.code LIMIT ${which.take} OFFSET ${which.skip}`;
}
