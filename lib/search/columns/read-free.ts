import type { Context } from "@/lib/context/open-context";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";

type Row = { codes: string | null; free: string | null };

/**
 * The same columns with the places that are free now; the very same where nobody came or went. It reads only departures that
 * somebody has places of: all others are as free as they are large.
 */
export async function readFree(ctx: Context, index: DepartureColumns): Promise<DepartureColumns> {
  const [taken] = await ctx.db.$queryRaw<Row[]>`
    SELECT string_agg(d.code, ',') AS codes, string_agg(o.free::text, ',') AS free
    FROM open_places o JOIN departure d ON d.id = o.departure_id
    WHERE o.name = 'Places' AND (o.held > 0 OR o.booked > 0) AND d.cutoff_at > now()`;
  const places = taken?.free?.split(",") ?? [];
  const left = new Map(taken?.codes?.split(",").map((code, at) => [code, Number(places[at])]));
  const free = index.places.map((all, at) => left.get(index.code[at] ?? "") ?? all);
  const same = free.every((now, at) => now === index.free[at]);
  return same ? index : { ...index, free };
}
