import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { moveFee } from "@/lib/pricing/price-moved";
import type { QuoteLine } from "@/lib/pricing/pricing";
import { trials } from "@/tests/support/scale";

const on = "2027-03-01";

const world = fc
  .record({
    rest: fc.bigInt({ min: 0n, max: 5_000_000n }),
    kept: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 900_000n })),
    tiers: fc.array(
      fc.record({
        daysBefore: fc.nat(120),
        rate: fc.nat(10_000),
        fixedMinor: fc.bigInt({ min: 0n, max: 50_000n }),
      }),
      { maxLength: 5 },
    ),
    from: fc.nat(200),
    to: fc.nat(500),
  })
  .map(({ rest, kept, from, to, ...more }) => ({
    ...{ ...more, kept, totalMinor: rest + kept },
    ...{ from: addDays(on, from), to: addDays(on, to) },
    lines: kept > 0n ? [line(kept)] : [],
  }));

function line(amountMinor: bigint): QuoteLine {
  return { kind: "fee", text: "", quantity: 1, unitMinor: amountMinor, amountMinor, taxMinor: 0n };
}

test("rules 52, 53 and 54: who moves and then cancels has kept of them what the dearer of both days keeps, to the cent", () => {
  fc.assert(
    fc.property(world, ({ totalMinor, kept, tiers, from, to, lines }) => {
      const costs = (startsOn: string) =>
        cancellationFee({ totalMinor, tiers, startsOn, on, keptMinor: kept });
      const feeMinor = moveFee({ before: { totalMinor, lines }, tiers, from, to, on });
      expect(feeMinor >= 0n).toBe(true);
      expect(feeMinor <= totalMinor).toBe(true);
      const then = cancellationFee({
        ...{ totalMinor: totalMinor + feeMinor, tiers, startsOn: to, on },
        keptMinor: kept + feeMinor,
      });
      const dearer = costs(from) > costs(to) ? costs(from) : costs(to);
      expect(then).toBe(dearer);
    }),
    { numRuns: trials(1_000, 50_000) },
  );
});

test("rule 67: while both days are as far off as the terms ask for, another date costs nothing", () => {
  const tiers = [
    { daysBefore: 60, rate: 1_000, fixedMinor: 0n },
    { daysBefore: 0, rate: 10_000, fixedMinor: 0n },
  ];
  const before = { totalMinor: 400_000n, lines: [] };
  const fee = (from: number, to: number) =>
    moveFee({ before, tiers, from: addDays(on, from), to: addDays(on, to), on });
  expect(fee(60, 200)).toBe(0n);
  expect(fee(90, 61)).toBe(0n);
  expect(fee(90, 10)).toBe(0n);
  expect(fee(59, 200)).toBe(360_000n);
});
