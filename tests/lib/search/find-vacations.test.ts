import { expect, test, vi } from "vitest";
import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { findVacations } from "@/lib/search/find-vacations";
import { SearchInput } from "@/lib/search/schema";
import type { SearchResult } from "@/lib/search/search";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase("catalogue");
const today = localDateOf(clock.now());

function find(query: Record<string, string | string[]> = {}): Promise<SearchResult> {
  return findVacations(database.open("browsing"), SearchInput.parse(query));
}

async function slugs(query: Record<string, string>): Promise<string[]> {
  return (await find(query)).rows.map(({ slug }) => slug);
}

test.each([
  ["fjords", "norwegian-fjords"],
  ["fjrods", "norwegian-fjords"],
  ["Reykjavik", "iceland-ring"],
  ["REYKJAVÍK", "iceland-ring"],
  ["reykjavk", "iceland-ring"],
  ["sahra", "sahara-and-the-atlas"],
  ["Saharan dunes", "sahara-and-the-atlas"],
  ["norw", "norwegian-fjords"],
  ["the fjords of Norway", "norwegian-fjords"],
  ["Venise", "venice-and-the-lagoon"],
  ["petra", "petra-and-wadi-rum"],
])("%s finds %s first", async (q, slug) => {
  expect((await slugs({ q }))[0]).toBe(slug);
});

test("every word counts, and words that nothing is like find nothing", async () => {
  expect((await find({ q: "fjords serengeti" })).total).toBe(0);
  expect((await find({ q: "qzxwvkjh" })).total).toBe(0);
  expect((await find({ q: "日本語" })).total).toBe(0);
  expect((await find({ q: "the and of" })).total).toBe((await find()).total);
});

test("each facet is counted with the other choices applied", async () => {
  const all = await find();
  expect(all.total).toBeGreaterThanOrEqual(24);
  expect(all.facets.region.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
  expect(all.facets.nights.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);

  const europe = await find({ region: "europe" });
  expect(europe.facets.region).toEqual(all.facets.region);
  expect(europe.facets.region.find(({ value }) => value === "europe")?.count).toBe(europe.total);
  for (const { value, count } of europe.facets.theme) {
    expect((await find({ region: "europe", theme: value })).total, value).toBe(count);
  }
  for (const { value, count } of europe.facets.month) {
    expect((await find({ region: "europe", month: value })).total, value).toBe(count);
  }
  for (const { value, count } of europe.facets.nights) {
    expect((await find({ region: "europe", nights: value })).total, value).toBe(count);
  }
});

test("the window and the price hold for the departure that is shown", async () => {
  const from = addDays(today, 90);
  const to = addDays(today, 150);
  const { rows } = await find({ from, to, max: "4000", sort: "price" });
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.nextDeparture.startsOn >= from && row.nextDeparture.startsOn <= to).toBe(true);
    expect(row.priceFromMinor).toBeLessThanOrEqual(400_000n);
  }
  const prices = rows.map(({ priceFromMinor }) => priceFromMinor);
  expect(prices).toEqual([...prices].sort((a, b) => Number(a - b)));
});

test("a party is offered only departures with that many free places", async () => {
  const [row] = (await find({ q: "fjords" })).rows;
  const { rows: pools } = await database.owner.query(
    `SELECT p.id, p.capacity FROM inventory_pool p JOIN departure d ON d.id = p.departure_id
     WHERE d.code = $1 AND p.name = 'Places'`,
    [row?.nextDeparture.code],
  );
  await database.owner.query("UPDATE inventory_pool SET capacity = 1 WHERE id = $1", [pools[0].id]);
  later(61);
  expect((await find({ q: "fjords", travellers: "2" })).rows[0]?.nextDeparture.code).not.toBe(
    row?.nextDeparture.code,
  );
  expect((await find({ q: "fjords" })).rows[0]?.nextDeparture.code).toBe(row?.nextDeparture.code);
  await database.owner.query("UPDATE inventory_pool SET capacity = $2 WHERE id = $1", [
    pools[0].id,
    pools[0].capacity,
  ]);
  later(62);
  expect((await find({ q: "fjords", travellers: "2" })).rows[0]?.nextDeparture.code).toBe(
    row?.nextDeparture.code,
  );
});

test("pages of twelve without a vacation twice; a page past the end is the last", async () => {
  const first = await find({ sort: "soonest" });
  const seen: string[] = [];
  for (let page = 1; page <= first.pages; page += 1) {
    const { rows } = await find({ sort: "soonest", page: String(page) });
    expect(rows.length).toBeLessThanOrEqual(12);
    seen.push(...rows.map(({ slug }) => slug));
  }
  expect(new Set(seen).size).toBe(first.total);
  expect((await find({ page: "9999" })).page).toBe(first.pages);
});

test("an address that makes no sense is a search all the same", async () => {
  const { total } = await find();
  const odd = {
    ...{ region: "atlantis", theme: "", month: "2027-13", from: "yesterday", nights: "0" },
    ...{ travellers: "-1", max: "1e9", sort: "random", page: "0" },
  };
  expect((await find(odd)).total).toBe(total);
  expect((await find({ region: ["europe", "asia"] })).total).toBe(
    (await find({ region: "europe" })).total,
  );
  for (const q of [
    "\u0000",
    "a".repeat(10_000),
    "\ud800 fjords",
    "' | & ! ( :*",
    "%_\\",
    "😀".repeat(90),
  ]) {
    await expect(find({ q })).resolves.toBeDefined();
  }
});

/** Puts the clock forward, so that the index is too old to be used. */
function later(seconds: number): void {
  const now = clock.now().getTime();
  vi.spyOn(clock, "now").mockImplementation(() => new Date(now + seconds * 1000));
}
