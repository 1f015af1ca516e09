import type { OtherDeparture } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

const most = 24;

type Row = Omit<OtherDeparture, "startsOn" | "endsOn"> & { startsOn: Date; endsOn: Date };

/**
 * The departures of the same vacation that are on sale and have, of every pool of the same name, as many places free as a booking takes:
 * in the order of their days, the soonest 24 (rule 67). `free` is of the scarcest of them.
 */
export async function listMoves(
  ctx: Context,
  input: { departureId: string; holdId: string },
): Promise<OtherDeparture[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    WITH needed AS (
      SELECT p.name, u.units FROM hold_unit u JOIN inventory_pool p ON p.id = u.pool_id WHERE u.hold_id = ${input.holdId}::uuid
    )
    SELECT d.code, d.starts_on AS "startsOn", d.ends_on AS "endsOn", min(o.free)::int AS free
    FROM departure own JOIN departure d ON d.vacation_id = own.vacation_id AND d.id <> own.id
      JOIN vacation v ON v.id = d.vacation_id AND v.status = 'published'
      JOIN open_places o ON o.departure_id = d.id JOIN needed ON needed.name = o.name AND o.free >= needed.units
    WHERE own.id = ${input.departureId}::uuid AND d.status IN ('scheduled', 'guaranteed') AND d.cutoff_at > now()
    GROUP BY d.id HAVING count(*) = (SELECT count(*) FROM needed)
    ORDER BY d.starts_on LIMIT ${most}`);
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...{ ...row, startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn) },
  }));
}
