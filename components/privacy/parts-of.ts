import type { ClauseInWords } from "@/lib/policy/policy";

export type Part = { id: string; title: string; clauses: readonly ClauseInWords[] };

/** The clauses of a version by the part that they stand under, in their order. */
export function partsOf(clauses: readonly ClauseInWords[]): Part[] {
  const titles = [...new Set(clauses.map(({ part }) => part))];
  return titles.map((title) => ({
    id: `part-${title.toLowerCase().replaceAll(" ", "-")}`,
    title,
    clauses: clauses.filter(({ part }) => part === title),
  }));
}
