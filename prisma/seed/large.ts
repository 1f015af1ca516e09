import type { LocalDate } from "@/lib/dates";
import { insertRows, type SeedClient } from "@/prisma/seed/insert-rows";
import { loadVacations } from "@/prisma/seed/load-vacations";
import { largeDepartures, largeRooms } from "@/prisma/seed/made-up/large-sql";
import { largeVacations } from "@/prisma/seed/made-up/large-vacations";
import { seedTerms, termsFor } from "@/prisma/seed/seed-terms";
import { editionRow } from "@/prisma/seed/vacation-rows";

type Size = { vacations: number; departures: number };

const tables = ["vacation", "search_word", "departure", "inventory_pool", "room_type", "rate_plan"];

/**
 * A catalogue of made-up vacations for the benchmarks, beside what stands already; into an empty database, once. The same
 * one at every run of a day.
 */
export async function seedLarge(
  client: SeedClient,
  today: LocalDate,
  size: Size = { vacations: 5_000, departures: 100_000 },
): Promise<void> {
  const real = await loadVacations();
  const [model] = real;
  if (!model) throw new Error("There are no vacations to take words from.");
  const { cancellationTermsId, bookingTermsId } = termsFor("standard");
  await seedTerms(client);
  await insertRows(client, "vacation", largeVacations(size.vacations, real));
  const each = Math.ceil(size.departures / size.vacations);
  const days = JSON.stringify(editionRow(model, today)["days"]);
  await client.query(largeDepartures, [today, each, cancellationTermsId, bookingTermsId, days]);
  for (const statement of largeRooms) await client.query(statement);
  for (const table of tables) await client.query(`VACUUM ANALYZE ${table}`);
}
