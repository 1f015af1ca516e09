import type { LocalDate } from "@/lib/dates";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { seedCatalogue } from "@/prisma/seed/seed";
import type { useDatabase } from "@/tests/support/database";

type Database = ReturnType<typeof useDatabase>;

/** The real catalogue, which a database of that template has, and a departure to sell from. */
export function useCatalogue(database: Database) {
  let seeded = localDateOf(new Date());

  /**
   * The first departure from a day on that nobody ever held; once all are used up, the next year's are seeded too. None whose
   * balance is due earlier than most: what a test may still do must not depend on the season in which it runs.
   */
  const untouched = async (from: LocalDate) => {
    const { rows } = await database.owner.query(
      `SELECT d.id, d.code, d.starts_on::text AS starts_on,
              (SELECT r.id FROM room_type r WHERE r.departure_id = d.id ORDER BY r.position LIMIT 1) AS room
       FROM departure d WHERE d.starts_on >= $1::date AND d.status = 'scheduled' AND d.balance_due_days <= 90
         AND NOT EXISTS (SELECT FROM hold h WHERE h.departure_id = d.id)
       ORDER BY d.starts_on LIMIT 1`,
      [from],
    );
    if (rows[0]) return rows[0];
    await goOn();
    return untouched(from);
  };

  /** Every vacation leaves for another year. */
  async function goOn(): Promise<void> {
    seeded = addDays(seeded, 365);
    await seedCatalogue(database.owner, seeded);
  }

  return {
    goOn,
    /** A departure at least `daysAhead` days away that has the places, its first room, and its pools set to `capacity`. */
    departure: async (daysAhead: number, capacity = 10): Promise<Sold> => {
      const found = await untouched(addDays(localDateOf(new Date()), daysAhead));
      await database.owner.query(
        "UPDATE inventory_pool SET capacity = $2 WHERE departure_id = $1",
        [found.id, capacity],
      );
      return { id: found.id, code: found.code, startsOn: found.starts_on, roomTypeId: found.room };
    },
  };
}

export type Sold = { id: string; code: string; startsOn: LocalDate; roomTypeId: string };

/** A party of adults in the first room, as the form sends it. */
export function partyOf({ code, roomTypeId }: Sold, adults: number) {
  return {
    departureCode: code,
    rooms: [{ roomTypeId, adults, children: 0 }],
    extras: [],
    code: undefined,
    idempotencyKey: newId(),
  };
}
