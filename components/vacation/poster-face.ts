import { drawingOf } from "@/components/vacation/drawings";
import { formatMoney } from "@/lib/money";
import type { VacationRow } from "@/lib/search/search";

/** A vacation on the wall, in words. */
export type PosterFace = { slug: string; drawing: string; title: string; line: string };

export function posterFace({
  slug,
  region,
  title,
  nights,
  priceFromMinor,
}: VacationRow): PosterFace {
  const line = `${nights} nights, from ${formatMoney(priceFromMinor)}`;
  return { slug, drawing: drawingOf(slug, region), title, line };
}
