import { expect, test } from "vitest";
import { codeOf, partyOf, type Query } from "@/components/vacation/party-query";
import type { DepartureFacts, RoomFacts } from "@/lib/catalog/catalog";

const twin = room("twin", 2);
const triple = room("triple", 3);
const departure = { rooms: [twin, triple], extras: [extra("kayak"), extra("transfer")] };

test("an address that names nobody asks for two adults in the first room", () => {
  expect(roomsOf({})).toEqual(["twin 2+0"]);
});

test("an address that says nobody asks for nobody", () => {
  expect(roomsOf({ adults1: "0" })).toEqual([]);
});

test("nobody has a room alone who need not", () => {
  expect(roomsOf({ adults1: "3" })).toEqual(["twin 2+0", "twin 1+0"]);
  expect(roomsOf({ adults2: "4" })).toEqual(["triple 2+0", "triple 2+0"]);
});

test("every child has an adult in its room where there are enough, and no room has too many", () => {
  for (let adults = 1; adults <= 9; adults++)
    for (let children = 0; children <= adults && adults + children <= 9; children++) {
      const { rooms } = partyFor({ adults2: String(adults), children2: String(children) });
      expect(rooms.every((one) => one.adults + one.children <= triple.occupancy)).toBe(true);
      expect(rooms.every((one) => one.adults > 0)).toBe(true);
      expect(rooms.reduce((sum, one) => sum + one.adults, 0)).toBe(adults);
      expect(rooms.reduce((sum, one) => sum + one.children, 0)).toBe(children);
    }
});

test("what cannot be understood counts as nobody, and never as more than a booking has (rule 10)", () => {
  for (const adults1 of ["-1", "1e9", "two", " 2", "", "100"])
    expect(roomsOf({ adults1, adults2: "1" })).toEqual(["triple 1+0"]);
  expect(roomsOf({ adults1: ["2", "4"], adults2: "1" })).toEqual(["triple 1+0"]);
  expect(partyFor({ adults2: "99" }).rooms.reduce((sum, one) => sum + one.adults, 0)).toBe(9);
});

test("only the extras that are wanted are asked for", () => {
  expect(partyFor({ extra1: "0", extra2: "2" }).extras).toEqual([
    { extraId: "transfer", quantity: 2 },
  ]);
});

test("a code is trimmed and short", () => {
  expect(codeOf({ code: "  SPRING " })).toBe("SPRING");
  expect(codeOf({ code: "  " })).toBeNull();
  expect(codeOf({ code: ["A", "B"] })).toBeNull();
  expect(codeOf({ code: "x".repeat(500) })).toHaveLength(40);
});

function partyFor(query: Query) {
  return partyOf(query, departure);
}

function roomsOf(query: Query): string[] {
  return partyFor(query).rooms.map((one) => `${one.roomTypeId} ${one.adults}+${one.children}`);
}

function room(id: string, occupancy: number): RoomFacts {
  return {
    ...{ id, name: id, description: "", occupancy, uses: [] },
    ...{ singleSupplementMinor: null, adultMinor: 100n, childMinor: 50n },
  };
}

function extra(id: string): DepartureFacts["extras"][number] {
  return { id, name: id, description: "", priceMinor: 1n, per: "traveller", poolId: null };
}
