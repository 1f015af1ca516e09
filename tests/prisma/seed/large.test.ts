import { expect, test } from "vitest";
import { localDateOf } from "@/lib/dates";
import { findVacations } from "@/lib/search/find-vacations";
import { SearchInput } from "@/lib/search/schema";
import { seedLarge } from "@/prisma/seed/large";
import { loadVacations } from "@/prisma/seed/load-vacations";
import { largeVacations } from "@/prisma/seed/made-up/large-vacations";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

test("the large catalogue has the size that was asked for, and all of it can be searched and sold", async () => {
  await seedLarge(database.owner, localDateOf(new Date()), { vacations: 40, departures: 800 });
  const { rows } = await database.owner.query(`
    SELECT (SELECT count(*)::int FROM vacation) AS vacations, (SELECT count(*)::int FROM departure) AS departures,
           (SELECT count(DISTINCT departure_id)::int FROM open_places WHERE free > 0) AS open,
           (SELECT count(DISTINCT departure_id)::int FROM price_from) AS priced`);
  expect(rows[0]).toEqual({ vacations: 40, departures: 800, open: 800, priced: 800 });
  const { total } = await findVacations(database.open("browsing"), SearchInput.parse({}));
  expect(total).toBe(40);
});

test("it is the same at every run", async () => {
  const real = await loadVacations();
  expect(largeVacations(20, real)).toEqual(largeVacations(20, real));
});
