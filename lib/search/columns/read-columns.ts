import type { Context } from "@/lib/context/open-context";
import type { DepartureColumns, VacationColumn } from "@/lib/search/columns/departure-columns";
import { facetCodes } from "@/lib/search/columns/facet-codes";

type Column = "vacation" | "codes" | "starts" | "months" | "cutoffs" | "free" | "places" | "prices";

type Row = Record<Column, string | null> & { vacations: VacationColumn[] | null };

/**
 * Reads all that is on sale: one row for all departures, a text a column, since a hundred thousand rows through Prisma
 * would block the process for a third of a second.
 */
export async function readColumns(ctx: Context): Promise<DepartureColumns> {
  // One statement, so that a vacation published meanwhile cannot shift the columns against the list that they point into.
  const [columns] = await ctx.db.$queryRaw<Row[]>`
    WITH published AS (
      SELECT id, slug, title, tagline, region, countries, themes, nights, physical_rating,
             row_number() OVER (ORDER BY id) - 1 AS at
      FROM vacation WHERE status = 'published'
    )
    SELECT (
        SELECT jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'title', title, 'tagline', tagline, 'region', region,
                 'countries', coalesce(countries, '{}'), 'themes', coalesce(themes, '{}'), 'nights', nights, 'physicalRating', physical_rating) ORDER BY at)
        FROM published
      ) AS vacations,
           string_agg(at::text, ',') AS vacation, string_agg(code, ',') AS codes,
           string_agg((starts_on - '1970-01-01'::date)::text, ',') AS starts,
           string_agg((extract(year FROM starts_on)::int * 12 + extract(month FROM starts_on)::int - 1)::text, ',') AS months,
           string_agg((extract(epoch FROM cutoff_at)::bigint / 60)::text, ',') AS cutoffs,
           string_agg(free::text, ',') AS free, string_agg(places::text, ',') AS places,
           string_agg(amount_minor::text, ',') AS prices
    FROM (
      SELECT v.at, d.code, d.starts_on, d.cutoff_at, o.free, o.free + o.held + o.booked AS places,
             f.amount_minor
      FROM published v
      JOIN departure d ON d.vacation_id = v.id
      JOIN open_places o ON o.departure_id = d.id AND o.name = 'Places'
      JOIN price_from f ON f.departure_id = d.id
      WHERE d.status IN ('scheduled', 'guaranteed') AND d.cutoff_at > now()
      ORDER BY v.at, d.starts_on, d.code
    ) on_sale`;

  const column = async (name: Column) => {
    await breathe();
    return columns?.[name]?.split(",") ?? [];
  };
  const vacations = columns?.vacations ?? [];
  const month = Int32Array.from(await column("months"), Number);
  const firstMonth = month.reduce((least, one) => Math.min(least, one), month[0] ?? 0);
  const lastMonth = month.reduce((most, one) => Math.max(most, one), firstMonth);
  return {
    vacations,
    ...facetCodes(vacations),
    begins: beginsOf(await column("vacation"), vacations.length),
    code: await column("codes"),
    startsOn: Int32Array.from(await column("starts"), Number),
    month: month.map((one) => one - firstMonth),
    firstMonth,
    months: lastMonth - firstMonth + 1,
    cutoff: Int32Array.from(await column("cutoffs"), Number),
    free: Int16Array.from(await column("free"), Number),
    places: Int16Array.from(await column("places"), Number),
    priceMinor: Int32Array.from(await column("prices"), Number),
  };
}

/** Departures stand in the order of their vacations, whose positions these are. */
function beginsOf(positions: readonly string[], vacations: number): Int32Array {
  const begins = new Int32Array(vacations + 1);
  for (const position of positions) {
    const next = Number(position) + 1;
    begins[next] = (begins[next] ?? 0) + 1;
  }
  for (let at = 1; at <= vacations; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  return begins;
}

/** Lets others be served between two columns. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
