import fc from "fast-check";
import { expect, test } from "vitest";
import { priceParty } from "@/lib/pricing/quote/price-party";
import { readSnapshot, writeSnapshot } from "@/lib/pricing/quote/snapshot";
import { departure, extra, party, promotion, room } from "@/tests/support/pricing";
import { trials } from "@/tests/support/scale";

const money = fc.bigInt({ min: 0n, max: 50_000_000n });
const basisPoints = fc.integer({ min: 1, max: 10_000 });

const sale = fc.record({
  adult: money,
  child: money,
  supplement: money,
  extra: money,
  tax: fc.integer({ min: 0, max: 10_000 }),
  deposit: basisPoints,
  dueDays: fc.integer({ min: 0, max: 365 }),
  ahead: fc.integer({ min: 0, max: 600 }),
  rooms: fc.array(fc.constantFrom([1, 0], [1, 1], [2, 0]), { minLength: 1, maxLength: 4 }),
  promotions: fc.array(
    fc.record({
      code: fc.constantFrom(null, "CODE"),
      rate: fc.option(basisPoints),
      fixedMinor: money,
      minDaysAhead: fc.integer({ min: 0, max: 400 }),
      position: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 4 },
  ),
});

test("rules 25, 26, 28 and 33: whatever is sold, the sums are exact and nothing is negative", () => {
  fc.assert(
    fc.property(sale, (given) => {
      const kind = room({
        adultMinor: given.adult,
        childMinor: given.child,
        singleSupplementMinor: given.supplement,
      });
      const one = extra({ priceMinor: given.extra, per: "booking" });
      const day = new Date(Date.UTC(2027, 5, 12) - given.ahead * 86_400_000)
        .toISOString()
        .slice(0, 10);
      const quote = priceParty(
        departure({
          ...{ rooms: [kind], extras: [one], taxRate: given.tax },
          ...{ depositRate: given.deposit, balanceDueDays: given.dueDays },
        }),
        party(
          given.rooms.map(([adults = 0, children = 0]) => [kind.id, adults, children]),
          [{ extraId: one.id, quantity: 1 }],
        ),
        given.promotions.map(({ rate, fixedMinor, ...rest }) =>
          promotion({ ...rest, rate, fixedMinor: rate === null ? fixedMinor : null }),
        ),
        day,
      );
      const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
      expect(sum(quote.lines.map((line) => line.amountMinor))).toBe(quote.subtotalMinor);
      expect(sum(quote.lines.map((line) => line.taxMinor))).toBe(quote.tax.amountMinor);
      expect(quote.subtotalMinor + quote.tax.amountMinor).toBe(quote.totalMinor);
      expect(quote.subtotalMinor).toBeGreaterThanOrEqual(0n);
      expect(quote.lines.every((line) => line.taxMinor >= 0n)).toBe(true);
      expect(
        quote.lines.every((line) => line.amountMinor === line.unitMinor * BigInt(line.quantity)),
      ).toBe(true);
      expect(sum(quote.schedule.map((line) => line.amountMinor))).toBe(quote.totalMinor);
      expect(quote.schedule.every((line) => line.amountMinor > 0n)).toBe(true);
      if (given.ahead <= given.dueDays) expect(quote.schedule.length).toBeLessThanOrEqual(1);
      expect(readSnapshot(JSON.parse(writeSnapshot(quote)))).toEqual(quote);
    }),
    { numRuns: trials(300, 20_000) },
  );
});
