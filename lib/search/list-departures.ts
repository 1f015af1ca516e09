import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import type { DepartureRow } from "@/lib/search/search";

type Row = {
  code: string;
  startsOn: Date;
  endsOn: Date;
  free: number;
  held: number;
  onSale: boolean;
  priceFromMinor: bigint;
  needs: number;
};

/**
 * The departures of a vacation that have not begun, soonest first, live from the database in one statement. It goes when we
 * said so, or when as many travellers are booked as it needs.
 */
export async function listDepartures(ctx: Context, vacationId: string): Promise<DepartureRow[]> {
  // OFFSET 0 keeps Postgres from reckoning the prices of all departures to join them with these.
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT d.code, d.starts_on AS "startsOn", d.ends_on AS "endsOn", o.free, o.held,
           d.cutoff_at > now() AS "onSale", f.amount_minor AS "priceFromMinor",
           CASE WHEN d.status = 'guaranteed' THEN 0 ELSE greatest(d.minimum_travellers - o.booked, 0) END::int AS needs
    FROM departure d
    JOIN open_places o ON o.departure_id = d.id AND o.name = 'Places'
    CROSS JOIN LATERAL (SELECT amount_minor FROM price_from WHERE departure_id = d.id OFFSET 0) f
    WHERE d.vacation_id = ${vacationId}::uuid AND d.status IN ('scheduled', 'guaranteed')
      AND d.starts_on >= (now() AT TIME ZONE d.time_zone)::date
    ORDER BY d.starts_on, d.code`;

  return rows.map(({ startsOn, endsOn, free, held, needs, ...row }) => ({
    ...row,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
    places: { free, held },
    goes: needs === 0 ? { guaranteed: true } : { guaranteed: false, needs },
  }));
}
