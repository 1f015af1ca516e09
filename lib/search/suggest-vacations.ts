import type { Taste, Trait } from "@/lib/catalog/catalog";
import { traitsOf } from "@/lib/catalog/traits-of";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { currentColumns } from "@/lib/search/columns/current-columns";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import { rowOf } from "@/lib/search/columns/row-of";
import { scan } from "@/lib/search/columns/scan";
import { sortMatches } from "@/lib/search/columns/sort-matches";
import { weigh } from "@/lib/search/columns/weigh";
import { pageSize, type Search, type Suggestions } from "@/lib/search/search";
import { findByWords } from "@/lib/search/words/find-by-words";

const reasons = 3;

/**
 * What `findVacations` finds for the same search, each at the same price, in the order in which it may suit somebody; what suits them
 * equally stays in the order of the search (P9, P20). Nothing of it is kept.
 */
export async function suggestVacations(
  ctx: Context,
  search: Search,
  taste: Taste,
): Promise<Suggestions> {
  const index = await currentColumns(ctx);
  const found = search.q === null ? null : await findByWords(ctx, search.q);
  const scanned = scan(index, search, found, clock.now());
  const weights = weigh(index, taste);
  const ordered = sortMatches(index, scanned, search.sort, found)
    .map((at, place) => ({ at, place, because: becauseOf(index, at, weights) }))
    .sort((a, b) => sum(b.because, weights) - sum(a.because, weights) || a.place - b.place);
  const pages = Math.max(1, Math.ceil(ordered.length / pageSize));
  const page = Math.min(search.page, pages);
  const shown = ordered.slice((page - 1) * pageSize, page * pageSize);
  return {
    rows: shown.flatMap(({ at, because }) =>
      rowOf(index, scanned, at).map((row) => ({ ...row, because: because.slice(0, reasons) })),
    ),
    ...{ total: ordered.length, page, pages },
  };
}

/** The traits of a vacation that count for somebody, the weightiest first. */
function becauseOf(
  { vacations }: DepartureColumns,
  at: number,
  weights: ReadonlyMap<Trait, number>,
): Trait[] {
  const vacation = vacations[at];
  if (!vacation) return [];
  return traitsOf(vacation)
    .filter((trait) => weights.has(trait))
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

function sum(traits: readonly Trait[], weights: ReadonlyMap<Trait, number>): number {
  return traits.reduce((all, trait) => all + (weights.get(trait) ?? 0), 0);
}
