import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/errors";
import type { Party } from "@/lib/pricing/pricing";
import { priceParty } from "@/lib/pricing/quote/price-party";
import { departure, extra, party, room } from "@/tests/support/pricing";

const today = "2027-01-15";
const twin = room();
const single = room({ name: "Single room", occupancy: 1, singleSupplementMinor: null });

describe("rule 10: who travels", () => {
  const kayak = extra();
  const adultsOnly = room({ name: "Cabin", childMinor: null, singleSupplementMinor: null });
  const sold = departure({ rooms: [twin, single, adultsOnly], extras: [kayak] });
  const fields = (asked: Party) => {
    try {
      priceParty(sold, asked, [], today);
    } catch (error) {
      if (error instanceof DomainError && error.code === "invalid") return error.fields;
      throw error;
    }
    return {};
  };

  test.each([
    ["nobody", party([]), "Choose who travels."],
    ["an empty room", party([[twin.id, 0, 0]]), "Twin room: choose who travels in it."],
    [
      "fewer than none",
      party([[twin.id, -1, 2]]),
      "The number of travellers is a whole number, not less than 0.",
    ],
    [
      "half a traveller",
      party([[twin.id, 1.5, 0]]),
      "The number of travellers is a whole number, not less than 0.",
    ],
    ["a flood", party([[twin.id, 1e15, 0]]), "One booking has at most 9 travellers."],
    [
      "ten in single rooms",
      party(Array.from({ length: 10 }, () => [single.id, 1, 0])),
      "One booking has at most 9 travellers.",
    ],
    ["three in a twin", party([[twin.id, 3, 0]]), "Twin room: it takes at most 2."],
    [
      "a child alone",
      party([[twin.id, 0, 2]]),
      "Twin room: a child needs an adult in the same room.",
    ],
    [
      "a child where none are taken",
      party([[adultsOnly.id, 1, 1]]),
      "This vacation does not take children.",
    ],
    [
      "one in a room for two only",
      party([[adultsOnly.id, 1, 0]]),
      "Cabin: it cannot be had by one traveller alone.",
    ],
    [
      "another departure's room",
      party([[room().id, 2, 0]]),
      "This kind of room is not offered on this departure.",
    ],
  ] as const)("%s", (_, asked, message) => {
    expect(fields(asked)["rooms"]).toContain(message);
  });

  test.each([3, -1, 0.5, 1e12])("%d of an extra for two", (quantity) => {
    const asked = party([[twin.id, 2, 0]], [{ extraId: kayak.id, quantity }]);
    expect(fields(asked)["extras"]).toEqual(["Kayak: from 0 to 2."]);
  });

  test("none of an extra is no extra; an unknown one is refused", () => {
    expect(fields(party([[twin.id, 2, 0]], [{ extraId: kayak.id, quantity: 0 }]))).toEqual({});
    expect(fields(party([[twin.id, 2, 0]], [{ extraId: twin.id, quantity: 1 }]))["extras"]).toEqual(
      ["This extra is not offered on this departure."],
    );
  });
});
