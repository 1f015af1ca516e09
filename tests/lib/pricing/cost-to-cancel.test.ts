import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { costToCancel } from "@/lib/pricing/cost-to-cancel";
import { trials } from "@/tests/support/scale";

const startsOn = "2027-06-12";
const tier = (daysBefore: number, rate: number, fixedMinor = 0n) => ({
  daysBefore,
  rate,
  fixedMinor,
});
const tiers = [tier(60, 1000), tier(30, 5000), tier(15, 7500), tier(0, 10_000)];

test("rule 52: kept fees + percent of the rest + a fixed amount", () => {
  const fee = (rate: number, keptMinor: bigint) =>
    cancellationFee({
      ...{ totalMinor: 48_00n, startsOn, on: "2027-06-01", keptMinor },
      tiers: [tier(0, rate, 2_50n)],
    });
  expect(fee(0, 0n)).toBe(2_50n);
  expect(fee(1000, 0n)).toBe(7_30n);
  expect(fee(1000, 2_00n)).toBe(9_10n);
  expect(fee(10_000, 2_00n)).toBe(48_00n);
});

test("rule 55: days are counted with their sign, on the days around each tier", () => {
  const fee = (daysLeft: number) =>
    cancellationFee({ totalMinor: 1000_00n, tiers, startsOn, on: addDays(startsOn, -daysLeft) });
  expect([61, 60, 59, 30, 29, 15, 14, 0].map(fee)).toEqual([
    100_00n,
    100_00n,
    500_00n,
    500_00n,
    750_00n,
    750_00n,
    1000_00n,
    1000_00n,
  ]);
  // A sign that is dropped would give these the tiers of the days before.
  expect([-1, -15, -60, -400].map(fee)).toEqual([1000_00n, 1000_00n, 1000_00n, 1000_00n]);
});

test("the days to come, as ranges", () => {
  const ranges = costToCancel({ totalMinor: 1000_00n, tiers, startsOn, today: "2027-04-01" });
  expect(ranges.map(({ from, to, feeMinor }) => [from, to, feeMinor])).toEqual([
    ["2027-04-01", "2027-04-13", 100_00n],
    ["2027-04-14", "2027-05-13", 500_00n],
    ["2027-05-14", "2027-05-28", 750_00n],
    ["2027-05-29", "2027-06-12", 1000_00n],
  ]);
  expect(
    costToCancel({ totalMinor: 1000_00n, tiers, startsOn, today: addDays(startsOn, 1) }),
  ).toEqual([]);
});

test("rules 53 and 54: every day of every range costs what the refund engine keeps, and never more than the total", () => {
  const anyTier = fc.record({
    daysBefore: fc.integer({ min: 0, max: 200 }),
    rate: fc.integer({ min: 0, max: 10_000 }),
    fixedMinor: fc.bigInt({ min: 0n, max: 500_00n }),
  });
  const given = fc.record({
    totalMinor: fc.bigInt({ min: 0n, max: 90_000_00n }),
    tiers: fc.array(anyTier, { maxLength: 6 }),
    ahead: fc.integer({ min: 0, max: 260 }),
  });
  fc.assert(
    fc.property(given, ({ totalMinor, tiers: any, ahead }) => {
      const today = addDays(startsOn, -ahead);
      const terms = [...new Map(any.map((one) => [one.daysBefore, one])).values()];
      const ranges = costToCancel({ totalMinor, tiers: terms, startsOn, today });
      let day = today;
      for (const { from, to, feeMinor, backMinor } of ranges) {
        expect(from).toBe(day);
        for (; day <= to; day = addDays(day, 1)) {
          expect(cancellationFee({ totalMinor, tiers: terms, startsOn, on: day })).toBe(feeMinor);
        }
        expect(feeMinor).toBeLessThanOrEqual(totalMinor);
        expect(feeMinor + backMinor).toBe(totalMinor);
      }
      expect(day).toBe(addDays(startsOn, 1));
    }),
    { numRuns: trials(100, 5_000) },
  );
});
