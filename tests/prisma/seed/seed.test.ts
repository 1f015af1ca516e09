import { expect, test } from "vitest";
import { addDays, localDateOf } from "@/lib/dates";
import { seedCatalogue } from "@/prisma/seed/seed";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const today = "2027-01-15";

async function counts(): Promise<Record<string, number>> {
  const tables = ["vacation", "edition", "departure", "inventory_pool", "room_type", "pool_use"];
  const more = ["rate_plan", "extra", "promotion", "terms_version", "cancellation_tier"];
  const found = await Promise.all(
    [...tables, ...more].map(async (table) => {
      const { rows } = await database.owner.query(
        `SELECT count(*)::int AS n, max(xmin::text::bigint)::text AS newest FROM ${table}`,
      );
      return [table, rows[0]] as const;
    }),
  );
  return Object.fromEntries(found);
}

test("seeding again changes no row, and a later day adds departures", {
  timeout: 60_000,
}, async () => {
  await seedCatalogue(database.owner, today);
  const first = await counts();
  await seedCatalogue(database.owner, today);
  expect(await counts()).toEqual(first);

  await seedCatalogue(database.owner, addDays(today, 40));
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n, min(starts_on)::text AS first, max(starts_on)::text AS last FROM departure",
  );
  expect(rows[0].n).toBeGreaterThan(Number(Object(first["departure"]).n));
  expect(rows[0].last > addDays(today, 548)).toBe(true);
});

test("what was sold stays as it was sold", async () => {
  const { owner } = database;
  await owner.query("UPDATE inventory_pool SET capacity = 3");
  await owner.query("UPDATE rate_plan SET price_minor = 1");
  await seedCatalogue(owner, today);
  const { rows } = await owner.query(
    "SELECT (SELECT max(capacity) FROM inventory_pool) AS capacity, (SELECT max(price_minor)::int FROM rate_plan) AS price",
  );
  expect(rows).toEqual([{ capacity: 3, price: 1 }]);
});

test("a changed text is a new edition, and the one before it ends", async () => {
  const { owner } = database;
  await owner.query(
    "UPDATE edition SET id = gen_random_uuid() WHERE vacation_id = (SELECT id FROM vacation WHERE slug = 'serengeti')",
  );
  await seedCatalogue(owner, addDays(today, 50));
  const { rows } = await owner.query(
    "SELECT number, valid_to IS NULL AS open FROM edition WHERE vacation_id = (SELECT id FROM vacation WHERE slug = 'serengeti') ORDER BY number",
  );
  expect(rows).toEqual([
    { number: 1, open: false },
    { number: 2, open: true },
  ]);
});

test("a departure's cut-off is the end of a day by its own clock (rule 109)", async () => {
  const { rows } = await database.owner.query(
    "SELECT cutoff_at, starts_on::text AS starts, time_zone FROM departure ORDER BY code LIMIT 200",
  );
  for (const { cutoff_at, starts, time_zone } of rows) {
    expect(localDateOf(cutoff_at, time_zone)).toBe(addDays(starts, -3));
    expect(localDateOf(new Date(cutoff_at.getTime() + 1000), time_zone)).toBe(addDays(starts, -2));
  }
});

test("nothing is booked or held that nobody booked", async () => {
  const { rows } = await database.owner.query(
    "SELECT id FROM inventory_pool WHERE held + booked > 0",
  );
  expect(rows).toEqual([]);
});
