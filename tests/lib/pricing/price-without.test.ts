import { expect, test } from "vitest";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { DomainError } from "@/lib/errors";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { priceWithout } from "@/lib/pricing/price-without";
import { keptFees, type PricedQuote } from "@/lib/pricing/pricing";
import { priceParty } from "@/lib/pricing/quote/price-party";
import { departure, extra, party, room } from "@/tests/support/pricing";

const today = "2027-01-15";
const tiers = [
  { daysBefore: 60, rate: 2_500, fixedMinor: 0n },
  { daysBefore: 0, rate: 9_000, fixedMinor: 0n },
];
const sold = (more: Partial<DepartureFacts> = {}) => {
  const facts = departure(more);
  return { ...facts, cancellationTerms: { ...facts.cancellationTerms, tiers } };
};
const linesOf = ({ lines }: PricedQuote) =>
  lines.map(({ text, quantity, amountMinor }) => [text, quantity, amountMinor]);

test("rules 52 and 67: who remains keeps the price, is alone in a room, and a quarter of the difference is kept", () => {
  const twin = room();
  const kayak = extra();
  const trip = sold({ rooms: [twin], extras: [kayak] });
  const before = priceParty(
    trip,
    party([[twin.id, 2, 0]], [{ extraId: kayak.id, quantity: 2 }]),
    [],
    today,
  );
  const dearer = { ...twin, adultMinor: 999_999n };
  const now = { ...trip, rooms: [dearer], extras: [{ ...kayak, priceMinor: 99_999n }] };
  const { quote, feeMinor } = priceWithout({ departure: now, before, without: [1], on: today });
  // 2,500 and a kayak less, 600 for being alone: 2,010, of which a quarter is kept.
  expect(feeMinor).toBe(50_250n);
  expect(linesOf(quote)).toEqual([
    ["1 adult in Twin room", 1, 250_000n],
    ["Single supplement, Twin room", 1, 60_000n],
    ["Kayak", 1, 11_000n],
    ["Cancellation fee for who does not travel", 1, 50_250n],
  ]);
  expect(quote).toMatchObject({ adults: 1, children: 0, totalMinor: 371_250n, schedule: [] });
  expect(quote.units).toEqual([{ poolId: before.units[0]?.poolId, units: 1 }]);
});

test("rule 52: what was kept once stays kept, and is no base of what is kept then", () => {
  const triple = room({ name: "Triple", occupancy: 3 });
  const trip = sold({ rooms: [triple] });
  const before = priceParty(trip, party([[triple.id, 3, 0]]), [], today);
  const first = priceWithout({ departure: trip, before, without: [0], on: today });
  expect(first.feeMinor).toBe(62_500n);
  expect(keptFees(first.quote)).toBe(62_500n);
  const second = priceWithout({ departure: trip, before: first.quote, without: [0], on: today });
  expect(keptFees(second.quote)).toBe(62_500n + second.feeMinor);
  expect(linesOf(second.quote).slice(-2)).toEqual([
    ["Cancellation fee for who does not travel", 1, 62_500n],
    ["Cancellation fee for who does not travel, 2", 1, second.feeMinor],
  ]);
  const { totalMinor } = second.quote;
  const keptMinor = keptFees(second.quote);
  const all = cancellationFee({ totalMinor, tiers, startsOn: trip.startsOn, on: today, keptMinor });
  expect(all).toBe(keptMinor + (totalMinor - keptMinor) / 4n);
});

test("a child is not left without an adult, nor a room with one traveller that is not to be had so", () => {
  const twin = room({ singleSupplementMinor: null });
  const trip = sold({ rooms: [twin] });
  const before = priceParty(trip, party([[twin.id, 1, 1]]), [], today);
  for (const [without, message] of [
    [[0], /a child needs an adult/],
    [[1], /cannot be had by one traveller alone/],
  ] as const) {
    const refused = () =>
      priceWithout({ departure: trip, before, without: [...without], on: today });
    expect(refused).toThrow(DomainError);
    try {
      refused();
    } catch (error) {
      expect(JSON.stringify((error as DomainError).fields)).toMatch(message);
    }
  }
});

test("rule 67: nobody pays more because somebody else does not travel", () => {
  const twin = room({ adultMinor: 100_000n, singleSupplementMinor: 150_000n });
  const trip = sold({ rooms: [twin] });
  const before = priceParty(trip, party([[twin.id, 2, 0]]), [], today);
  expect(() => priceWithout({ departure: trip, before, without: [0], on: today })).toThrow(
    expect.objectContaining({ code: "conflict" }),
  );
});
