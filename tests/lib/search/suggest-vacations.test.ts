import fc from "fast-check";
import { expect, test } from "vitest";
import { regions, type Taste, type Trait, themes, traits } from "@/lib/catalog/catalog";
import { findVacations } from "@/lib/search/find-vacations";
import { SearchInput } from "@/lib/search/schema";
import { nightRanges, type Search, type SuggestedRow, sorts } from "@/lib/search/search";
import { suggestVacations } from "@/lib/search/suggest-vacations";
import { useDatabase } from "@/tests/support/database";
import { trials } from "@/tests/support/scale";

const database = useDatabase("catalogue");
const browsing = () => database.open("browsing");

const trait = fc.constantFrom(...(Object.keys(traits) as Trait[]));
const slug = fc.constantFrom(
  ...["norwegian-fjords", "iceland-ring", "annapurna", "cyclades", "costa-rica"],
  ...["lisbon-and-the-douro", "canadian-rockies", "antarctic-peninsula", "nowhere-at-all"],
);
const taste: fc.Arbitrary<Taste> = fc.record({
  told: fc.uniqueArray(trait, { maxLength: 8 }),
  searched: fc.uniqueArray(trait, { maxLength: 8 }),
  viewed: fc.uniqueArray(slug, { maxLength: 20 }),
});
const some = <Key extends string>(table: Readonly<Record<Key, string>>) =>
  fc.option(fc.constantFrom(...(Object.keys(table) as Key[])), { nil: undefined, freq: 2 });
const query = fc.record({
  q: fc.option(fc.constantFrom("fjords", "train", "islands of the south"), {
    nil: undefined,
    freq: 1,
  }),
  ...{ region: some(regions), theme: some(themes), nights: some(nightRanges), sort: some(sorts) },
  max: fc.option(fc.constantFrom("2000", "4000"), { nil: undefined, freq: 1 }),
});

const nothing: Taste = { told: [], searched: [], viewed: [] };

/** Every page, one after the other. */
async function all<Row>(
  read: (search: Search) => Promise<{ rows: Row[]; pages: number }>,
  asked: Search,
): Promise<Row[]> {
  const { rows, pages } = await read({ ...asked, page: 1 });
  const rest = Array.from({ length: pages - 1 }, (_, at) => read({ ...asked, page: at + 2 }));
  return [...rows, ...(await Promise.all(rest)).flatMap((page) => page.rows)];
}

const found = (asked: Search) => all((search) => findVacations(browsing(), search), asked);
const suggested = (asked: Search, known: Taste) =>
  all((search) => suggestVacations(browsing(), search, known), asked);
const plain = ({ because: _, ...row }: SuggestedRow) => row;
const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);

test("P9, P20: whatever is known of somebody, they find the same vacations at the same prices: only the order differs", async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(query, taste, async (asked, known) => {
      const search = SearchInput.parse(asked);
      const before = await found(search);
      const rows = (await suggested(search, known)).map(plain);
      expect([...rows].sort(bySlug)).toEqual([...before].sort(bySlug));
      // What somebody was suggested leaves no trace in what is found afterwards.
      expect(await found(search)).toEqual(before);
      if (rows.some(({ slug: one }, at) => one !== before[at]?.slug)) moved += 1;
    }),
    { numRuns: trials(200, 2000) },
  );
  expect(moved).toBeGreaterThan(20);
});

test("P9: of whom nothing is known, the order is the ordinary one", async () => {
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const search = SearchInput.parse(asked);
      const rows = await suggested(search, nothing);
      expect(rows.map(plain)).toEqual(await found(search));
      expect(rows.flatMap(({ because }) => because)).toEqual([]);
    }),
    { numRuns: trials(50, 500) },
  );
});

test("P20: what somebody likes comes first, and says why", async () => {
  const known: Taste = { ...nothing, told: ["theme.rail", "region.asia"] };
  const rows = await suggested(SearchInput.parse({}), known);
  const likes = rows.map(({ because }) => because.length);
  expect(likes).toEqual([...likes].sort((a, b) => b - a));
  expect(rows[0]?.because.every((one) => known.told.includes(one))).toBe(true);
  expect(rows[0]?.because.length).toBeGreaterThan(0);
});
