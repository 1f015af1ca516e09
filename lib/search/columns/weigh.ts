import type { Taste, Trait } from "@/lib/catalog/catalog";
import { traitsOf } from "@/lib/catalog/traits-of";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";

// What somebody said counts for more than what we saw of them.
const weightOf = { told: 4, searched: 2, viewed: 1 } as const;

/** How much each trait counts for somebody. What they looked at counts by what it has in common with the rest. */
export function weigh(index: DepartureColumns, taste: Taste): ReadonlyMap<Trait, number> {
  const weights = new Map<Trait, number>();
  const add = (trait: Trait, weight: number) =>
    weights.set(trait, (weights.get(trait) ?? 0) + weight);
  for (const trait of taste.told) add(trait, weightOf.told);
  for (const trait of taste.searched) add(trait, weightOf.searched);
  const viewed = new Set(taste.viewed);
  for (const vacation of index.vacations) {
    if (!viewed.has(vacation.slug)) continue;
    for (const trait of traitsOf(vacation)) add(trait, weightOf.viewed);
  }
  return weights;
}
