import { expect, test } from "vitest";
import { changeHold } from "@/lib/availability/change-hold";
import { takePlaces } from "@/lib/availability/take-places";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";
import { smallDeparture } from "@/tests/support/small-departure";

const database = useDatabase();
const booking = () => database.open("booking");

test("rule 3: pools are locked in ascending order, those that places go back to as well", async () => {
  const departure = await smallDeparture(database.owner, 5, 5);
  const [low = "", high = ""] = departure.pools;
  const { holdId } = await takePlaces(booking(), {
    holdId: newId(),
    departureId: departure.id,
    quoteId: departure.quoteId,
    units: [
      { poolId: low, units: 2 },
      { poolId: high, units: 1 },
    ],
    idempotencyKey: newId(),
  });
  const units = [
    { poolId: low, units: 1 },
    { poolId: high, units: 2 },
  ];
  const other = await database.owner.connect();
  try {
    await other.query("BEGIN");
    await other.query("SELECT 1 FROM inventory_pool WHERE id = $1 FOR UPDATE", [low]);
    const change = changeHold(booking(), { holdId, quoteId: departure.quoteId, units });
    await expect.poll(() => waiting()).toBe(1);
    await other.query("SELECT 1 FROM inventory_pool WHERE id = $1 FOR UPDATE NOWAIT", [high]);
    await other.query("COMMIT");
    await change;
  } finally {
    other.release(true);
  }
  const { rows } = await database.owner.query(
    "SELECT held FROM inventory_pool WHERE departure_id = $1 ORDER BY id",
    [departure.id],
  );
  expect(rows).toEqual([{ held: 1 }, { held: 2 }]);
});

async function waiting(): Promise<number> {
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0].n;
}
