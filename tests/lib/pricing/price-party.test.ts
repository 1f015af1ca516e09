import { describe, expect, test } from "vitest";
import { priceParty } from "@/lib/pricing/quote/price-party";
import {
  cabins,
  departure,
  extra,
  kayaks,
  party,
  places,
  promotion,
  room,
} from "@/tests/support/pricing";

const today = "2027-01-15";
const twin = room();
const single = room({ name: "Single room", occupancy: 1, singleSupplementMinor: null });

describe("lines in words", () => {
  test("a family in two rooms with extras", () => {
    const kayak = extra();
    const transfer = extra({ name: "Transfer", per: "booking", priceMinor: 6_500n });
    const sold = departure({ rooms: [twin, single], extras: [kayak, transfer] });
    const quote = priceParty(
      sold,
      party(
        [
          [twin.id, 1, 1],
          [twin.id, 1, 0],
          [single.id, 1, 0],
        ],
        [
          { extraId: kayak.id, quantity: 3 },
          { extraId: transfer.id, quantity: 1 },
        ],
      ),
      [],
      today,
    );
    expect(
      quote.lines.map(({ text, quantity, amountMinor }) => [text, quantity, amountMinor]),
    ).toEqual([
      ["2 adults in Twin room", 2, 500_000n],
      ["1 child in Twin room", 1, 200_000n],
      ["Single supplement, Twin room", 1, 60_000n],
      ["1 adult in Single room", 1, 250_000n],
      ["Kayak", 3, 33_000n],
      ["Transfer", 1, 6_500n],
    ]);
    expect(quote).toMatchObject({ adults: 3, children: 1, totalMinor: 1_049_500n });
    expect(quote.tax).toEqual({ name: "Tax", rate: 0, amountMinor: 0n });
  });

  test("rule 26: tax is rounded for each line, and the total is their sum", () => {
    const odd = room({ adultMinor: 33_33n, childMinor: 11_11n });
    const quote = priceParty(
      departure({ rooms: [odd], taxRate: 725 }),
      party([[odd.id, 1, 1]]),
      [],
      today,
    );
    expect(quote.lines.map(({ taxMinor }) => taxMinor)).toEqual([242n, 81n]);
    expect(quote.totalMinor).toBe(33_33n + 11_11n + 242n + 81n);
  });

  test("rule 4: what it takes of each pool, two rooms of one pool added up", () => {
    const uses = [
      { poolId: places ?? "", units: 1 },
      { poolId: cabins ?? "", units: 1 },
    ];
    const cabin = room({ uses });
    const kayak = extra({ poolId: kayaks ?? "" });
    const quote = priceParty(
      departure({ rooms: [twin, cabin], extras: [kayak] }),
      party(
        [
          [cabin.id, 2, 0],
          [twin.id, 2, 0],
          [cabin.id, 1, 1],
        ],
        [{ extraId: kayak.id, quantity: 2 }],
      ),
      [],
      today,
    );
    expect(quote.units).toEqual(
      [
        { poolId: places, units: 6 },
        { poolId: cabins, units: 4 },
        { poolId: kayaks, units: 2 },
      ].sort((a, b) => ((a.poolId ?? "") < (b.poolId ?? "") ? -1 : 1)),
    );
  });
});

describe("discounts", () => {
  const sold = departure({ rooms: [twin] });
  const couple = party([[twin.id, 2, 0]]);
  const discounts = (...promotions: Parameters<typeof promotion>[0][]) =>
    priceParty(
      sold,
      couple,
      promotions.map((one) => promotion(one)),
      today,
    )
      .lines.filter(({ kind }) => kind === "discount")
      .map(({ text, amountMinor }) => [text, amountMinor]);

  test("rule 32: of the automatic ones, the first in order that applies", () => {
    expect(
      discounts(
        { title: "Third", position: 3, rate: 1000 },
        { title: "Far ahead", position: 1, minDaysAhead: 300, rate: 5000 },
        { title: "Second", position: 2, rate: 500 },
      ),
    ).toEqual([["Second", -25_000n]]);
  });

  test("a code comes off what the automatic one left", () => {
    expect(discounts({ rate: 1000 }, { code: "WELCOME5", title: "Welcome", rate: 500 })).toEqual([
      ["Early booking", -50_000n],
      ["Welcome (WELCOME5)", -22_500n],
    ]);
  });

  test("rule 28: never more than there is, and extras are not discounted", () => {
    const kayak = extra();
    const quote = priceParty(
      departure({ rooms: [twin], extras: [kayak], taxRate: 1000 }),
      party([[twin.id, 2, 0]], [{ extraId: kayak.id, quantity: 1 }]),
      [promotion({ code: "ALL", rate: null, fixedMinor: 99_999_999n })],
      today,
    );
    expect(quote.subtotalMinor).toBe(11_000n);
    expect(quote.totalMinor).toBe(12_100n);
  });
});
