import type pg from "pg";
import { regions, themes } from "@/lib/catalog/catalog";
import { nightRanges, sorts } from "@/lib/search/search";
import { randomFrom } from "@/prisma/seed/made-up/random";

const choices: Record<string, string[]> = {
  region: Object.keys(regions),
  theme: Object.keys(themes),
  nights: Object.keys(nightRanges),
  sort: Object.keys(sorts),
  travellers: ["1", "2", "4"],
  max: ["1500", "2500", "4000", "6000"],
  from: ["2027-01-15", "2027-03-04", "2027-05-21", "2027-07-09"],
  month: ["2027-02", "2027-04", "2027-06", "2027-08"],
};

/** How often a search uses each question: most have words, and some of the rest. */
const used = {
  ...{ region: 0.4, theme: 0.3, nights: 0.3, sort: 0.4 },
  ...{ travellers: 0.3, max: 0.3, from: 0.2, month: 0.2 },
};

/** Queries that were never asked before, as visitors mix words and filters: the words are two from the titles of the catalogue. */
export async function madeUpSearches(owner: pg.Pool): Promise<() => string> {
  const { rows } = await owner.query("SELECT title FROM vacation ORDER BY slug");
  const words = [...new Set(rows.flatMap(({ title }) => String(title).split(/[^\p{L}]+/u)))].filter(
    (word) => word.length > 3,
  );
  const random = randomFrom(7_031_999);
  const asked = new Set<string>();
  return () => {
    let query = "";
    while (query === "" || asked.has(query)) query = makeUp(random, words);
    asked.add(query);
    return query;
  };
}

function makeUp(random: () => number, words: readonly string[]): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const oneOrTwo = () => (random() < 0.7 ? pick(words) : `${pick(words)} ${pick(words)}`);
  const query = new URLSearchParams();
  if (random() < 0.7) query.set("q", oneOrTwo());
  for (const [name, often] of Object.entries(used))
    if (random() < often) query.set(name, pick(choices[name] ?? []));
  return query.toString();
}
