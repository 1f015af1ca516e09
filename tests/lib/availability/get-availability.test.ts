import { expect, test } from "vitest";
import { availabilityLabel, availabilityWord } from "@/lib/availability/availability";
import { getAvailability } from "@/lib/availability/get-availability";
import { takePlaces } from "@/lib/availability/take-places";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";
import { smallDeparture } from "@/tests/support/small-departure";

const database = useDatabase();

test("rule 4: a room has as many places as the scarcest of its pools", async () => {
  const departure = await smallDeparture(database.owner, 10, 3);
  const [places = "", cabin = ""] = departure.pools;
  const room = (id: string, uses: [string, number][]) => ({
    ...{ id, name: "", description: "", occupancy: 2, singleSupplementMinor: null },
    ...{ adultMinor: 0n, childMinor: null },
    uses: uses.map(([poolId, units]) => ({ poolId, units })),
  });
  const rooms = [
    room("plain", [[places, 1]]),
    room("cabin", [
      [places, 1],
      [cabin, 1],
    ]),
  ];
  const ask = () => getAvailability(database.open("browsing"), { id: departure.id, rooms });

  const { holdId } = await takePlaces(database.open("booking"), {
    ...{ holdId: newId(), departureId: departure.id, quoteId: departure.quoteId },
    units: [
      { poolId: places, units: 2 },
      { poolId: cabin, units: 2 },
    ],
    idempotencyKey: newId(),
  });
  expect(await ask()).toMatchObject({
    places: { free: 8, held: 2 },
    booked: 0,
    rooms: [
      { roomTypeId: "plain", free: 8, held: 2 },
      { roomTypeId: "cabin", free: 1, held: 2 },
    ],
  });

  // Rule 6: past its time it does not count, though it has not been swept.
  await database.owner.query(
    "UPDATE hold SET expires_at = now() - interval '1 second' WHERE id = $1",
    [holdId],
  );
  expect(await ask()).toMatchObject({ places: { free: 10, held: 0 } });
  // Rule 15: capacity below what is sold shows no negative number.
  await database.owner.query("UPDATE hold SET status = 'paying' WHERE id = $1", [holdId]);
  await database.owner.query("UPDATE inventory_pool SET capacity = 1 WHERE id = $1", [places]);
  expect(await ask()).toMatchObject({ places: { free: 0, held: 2 } });
});

test("rule 13: the words", () => {
  expect(availabilityLabel({ free: 12, held: 3 })).toBe("Available");
  expect(availabilityLabel({ free: 3, held: 0 })).toBe("3 left");
  expect(availabilityLabel({ free: 0, held: 2 })).toBe("Held by others");
  expect(availabilityLabel({ free: 0, held: 0 })).toBe("Sold out");
  expect(availabilityWord({ free: 1, held: 1 }, 2)).toBe("held_by_others");
  expect(availabilityWord({ free: 1, held: 0 }, 2)).toBe("sold_out");
});
