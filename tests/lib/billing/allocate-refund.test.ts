import fc from "fast-check";
import { expect, test } from "vitest";
import { allocateRefund } from "@/lib/billing/refunding/allocate-refund";
import { trials } from "@/tests/support/scale";

const payments = (...left: bigint[]) =>
  left.map((leftMinor, at) => ({ paymentId: `p${at}`, leftMinor }));

test("rule 61: the payment that is exactly it comes first", () => {
  expect(allocateRefund(payments(500n, 300n, 200n), 300n)).toEqual([
    { paymentId: "p1", amountMinor: 300n },
  ]);
});

test("rule 61: then the smallest that covers it", () => {
  expect(allocateRefund(payments(900n, 400n, 200n), 300n)).toEqual([
    { paymentId: "p1", amountMinor: 300n },
  ]);
});

test("rule 61: then the largest first, until it is used up", () => {
  expect(allocateRefund(payments(200n, 500n, 300n), 750n)).toEqual([
    { paymentId: "p1", amountMinor: 500n },
    { paymentId: "p2", amountMinor: 250n },
  ]);
});

test("rules 48 and 61: never more than a payment has left, and all of it where there is enough", () => {
  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { maxLength: 6 });
  fc.assert(
    fc.property(amounts, fc.bigInt({ min: 0n, max: 40_000n }), (left, wanted) => {
      const shares = allocateRefund(payments(...left), wanted);
      const sum = shares.reduce((all, { amountMinor }) => all + amountMinor, 0n);
      const have = left.reduce((all, one) => all + one, 0n);
      expect(sum).toBe(wanted < have ? wanted : have);
      expect(new Set(shares.map(({ paymentId }) => paymentId)).size).toBe(shares.length);
      for (const { paymentId, amountMinor } of shares) {
        expect(amountMinor).toBeGreaterThan(0n);
        expect(amountMinor).toBeLessThanOrEqual(left[Number(paymentId.slice(1))] ?? 0n);
      }
    }),
    { numRuns: trials(300, 5_000) },
  );
});
