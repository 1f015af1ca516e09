import fc from "fast-check";
import { expect, test } from "vitest";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { addDays, type LocalDate } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { priceWithout } from "@/lib/pricing/price-without";
import { keptFees, type PricedQuote, seatsOf } from "@/lib/pricing/pricing";
import { priceParty } from "@/lib/pricing/quote/price-party";
import { readSnapshot, writeSnapshot } from "@/lib/pricing/quote/snapshot";
import { departure, extra, party, promotion, room } from "@/tests/support/pricing";
import { trials } from "@/tests/support/scale";

const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

const money = fc.bigInt({ min: 1n, max: 5_000_000n });
const world = fc.record({
  adult: money,
  child: money,
  supplement: fc.bigInt({ min: 0n, max: 1_000_000n }),
  extra: money,
  tax: fc.integer({ min: 0, max: 3_000 }),
  rate: fc.integer({ min: 0, max: 10_000 }),
  fixed: fc.bigInt({ min: 0n, max: 100_000n }),
  promotion: fc.option(fc.integer({ min: 1, max: 10_000 })),
  rooms: fc.array(fc.constantFrom([1, 0], [1, 1], [2, 0], [2, 1], [3, 0]), {
    minLength: 1,
    maxLength: 3,
  }),
  daysAhead: fc.integer({ min: 0, max: 300 }),
  leaving: fc.array(fc.nat(8), { minLength: 1, maxLength: 6 }),
});

type Given = Parameters<Parameters<typeof world.map>[0]>[0];
type Change = { trip: DepartureFacts; before: PricedQuote; seat: number; on: LocalDate };

function sold(given: Given): { trip: DepartureFacts; before: PricedQuote } {
  const kind = room({
    ...{ occupancy: 3, adultMinor: given.adult, childMinor: given.child },
    singleSupplementMinor: given.supplement,
  });
  const one = extra({ priceMinor: given.extra });
  const facts = departure({ rooms: [kind], extras: [one], taxRate: given.tax });
  const tiers = [{ daysBefore: 0, rate: given.rate, fixedMinor: given.fixed }];
  const trip = { ...facts, cancellationTerms: { ...facts.cancellationTerms, tiers } };
  const rooms = given.rooms.map(([adults = 0, children = 0]): [string, number, number] => [
    ...([kind.id, adults, children] as const),
  ]);
  const promotions = given.promotion === null ? [] : [promotion({ rate: given.promotion })];
  const asked = party(rooms, [{ extraId: one.id, quantity: 1 }]);
  return { trip, before: priceParty(trip, asked, promotions, "2027-01-15") };
}

/** What one less comes to, looked at from all sides; null where it is refused. */
function looked({ trip, before, seat, on }: Change): PricedQuote | null {
  const change = orRefused(() => priceWithout({ departure: trip, before, without: [seat], on }));
  if (!change) return null;
  const { quote, feeMinor } = change;
  const { startsOn, cancellationTerms } = trip;
  const { tiers } = cancellationTerms;
  const totalMinor = before.totalMinor - (quote.totalMinor - feeMinor);
  expect(feeMinor).toBe(cancellationFee({ totalMinor, tiers, startsOn, on }));
  expect(keptFees(quote)).toBe(keptFees(before) + feeMinor);
  expect(sum(quote.lines.map(({ amountMinor }) => amountMinor))).toBe(quote.subtotalMinor);
  expect(sum(quote.lines.map(({ taxMinor }) => taxMinor))).toBe(quote.tax.amountMinor);
  expect(quote.subtotalMinor + quote.tax.amountMinor).toBe(quote.totalMinor);
  expect(quote.totalMinor).toBeLessThanOrEqual(before.totalMinor);
  expect(quote.totalMinor).toBeGreaterThanOrEqual(keptFees(before));
  for (const { kind, amountMinor, unitMinor, quantity } of quote.lines) {
    expect(amountMinor).toBe(unitMinor * BigInt(quantity));
    if (kind !== "discount") expect(amountMinor).toBeGreaterThanOrEqual(0n);
  }
  expect(seatsOf(quote.party)).toEqual(seatsOf(before.party).toSpliced(seat, 1));
  expect(readSnapshot(JSON.parse(writeSnapshot(quote)))).toEqual(quote);
  return quote;
}

test("rules 25 to 28, 52 and 53: whoever leaves, one after the other, every sum is exact, nothing is negative, and the price never rises", () => {
  let changes = 0;
  fc.assert(
    fc.property(world, (given) => {
      const { trip, before } = sold(given);
      const on = addDays(trip.startsOn, -given.daysAhead);
      given.leaving.reduce((quote, leaving) => {
        const { length } = seatsOf(quote.party);
        if (length < 2) return quote;
        const after = looked({ trip, before: quote, seat: leaving % length, on });
        if (after) changes += 1;
        return after ?? quote;
      }, before);
    }),
    { numRuns: trials(400, 20_000) },
  );
  expect(changes).toBeGreaterThan(100);
});

/** Null where it is a refusal that a person can act on. */
function orRefused<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
