import pg from "pg";
import type { LocalDate } from "@/lib/dates";
import { departureRow, poolRows, rateRows, roomRows, useRows } from "@/prisma/seed/departure-rows";
import { insertRows, type SeedClient, upsertRows } from "@/prisma/seed/insert-rows";
import { loadVacations } from "@/prisma/seed/load-vacations";
import { planDepartures } from "@/prisma/seed/plan-departures";
import { promotions } from "@/prisma/seed/promotions";
import { seedTerms, termsFor } from "@/prisma/seed/seed-terms";
import type { SeedVacation } from "@/prisma/seed/vacation";
import { editionRow, extraRows, vacationRow } from "@/prisma/seed/vacation-rows";

/**
 * Brings the catalogue to what its files say and adds the departures of the 18 months from `today`, in one transaction.
 * Seeding again changes nothing; on a later day it adds what has come into sight. A departure that stands is never touched.
 */
export async function seedCatalogue(
  database: pg.Client | pg.Pool,
  today: LocalDate,
): Promise<void> {
  if (database instanceof pg.Pool) {
    const client = await database.connect();
    return seedIn(client, today).finally(() => client.release());
  }
  return seedIn(database, today);
}

async function seedIn(client: SeedClient, today: LocalDate): Promise<void> {
  try {
    await client.query("BEGIN");
    // Two processes that start at once seed one after the other.
    await client.query("SELECT pg_advisory_xact_lock(7274002)");
    await seedTerms(client);
    await insertRows(client, "promotion", promotions);
    for (const vacation of await loadVacations()) await seedVacation(client, vacation, today);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function seedVacation(
  client: SeedClient,
  vacation: SeedVacation,
  today: LocalDate,
): Promise<void> {
  await upsertRows(client, "vacation", [vacationRow(vacation)]);
  await upsertRows(client, "extra", extraRows(vacation));
  const edition = editionRow(vacation, today);
  await addEdition(client, edition);
  const { rows } = await client.query("SELECT code FROM departure WHERE vacation_id = $1", [
    edition.vacation_id,
  ]);
  const known = new Set(rows.map((row) => row.code));
  const planned = planDepartures(vacation, today).filter(({ code }) => !known.has(code));
  const terms = { editionId: edition.id, ...termsFor(vacation.departures.cancellation) };
  const each = <T>(rowsOf: (one: (typeof planned)[number]) => T[]) => planned.flatMap(rowsOf);
  await insertRows(
    client,
    "departure",
    each((one) => [departureRow(vacation, one, terms)]),
  );
  await insertRows(
    client,
    "inventory_pool",
    each((one) => poolRows(vacation, one)),
  );
  await insertRows(
    client,
    "room_type",
    each((one) => roomRows(vacation, one)),
  );
  await insertRows(
    client,
    "pool_use",
    each((one) => useRows(vacation, one)),
  );
  await insertRows(
    client,
    "rate_plan",
    each((one) => rateRows(vacation, one)),
  );
}

/** The next number of its vacation, from today; the edition before it ends the day before. */
async function addEdition(client: SeedClient, row: ReturnType<typeof editionRow>): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO edition (id, number, vacation_id, valid_from, published_at, days, inclusions, exclusions, notes)
       SELECT r.id, (SELECT count(*) + 1 FROM edition e WHERE e.vacation_id = r.vacation_id),
              r.vacation_id, r.valid_from, r.published_at, r.days, r.inclusions, r.exclusions, r.notes
       FROM jsonb_populate_record(NULL::edition, $1) r
       ON CONFLICT (id) DO NOTHING RETURNING vacation_id, number, valid_from)
     UPDATE edition SET valid_to = made.valid_from - 1 FROM made
     WHERE edition.vacation_id = made.vacation_id AND edition.valid_to IS NULL`,
    [JSON.stringify(row)],
  );
}
