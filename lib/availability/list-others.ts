import { type OtherDeparture, placesPool } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

const most = 3;

type Row = Omit<OtherDeparture, "startsOn" | "endsOn"> & { startsOn: Date; endsOn: Date };

/**
 * The departures of the same vacation that are nearest to one in time, on sale, and have as many places free: three at most, in the
 * order of their days (rule 65).
 */
export async function listOthers(
  ctx: Context,
  input: { departureId: string; places: number },
): Promise<OtherDeparture[]> {
  const { departureId, places } = input;
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT d.code, d.starts_on AS "startsOn", d.ends_on AS "endsOn", o.free
    FROM departure own JOIN departure d ON d.vacation_id = own.vacation_id AND d.id <> own.id
      JOIN vacation v ON v.id = d.vacation_id AND v.status = 'published'
      JOIN open_places o ON o.departure_id = d.id AND o.name = ${placesPool} AND o.free >= ${places}
    WHERE own.id = ${departureId}::uuid AND d.status IN ('scheduled', 'guaranteed') AND d.cutoff_at > now()
    ORDER BY abs(d.starts_on - own.starts_on), d.starts_on LIMIT ${most}`);
  return rows
    .map(({ startsOn, endsOn, ...row }) => ({
      ...row,
      startsOn: fromDateColumn(startsOn),
      endsOn: fromDateColumn(endsOn),
    }))
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
}
