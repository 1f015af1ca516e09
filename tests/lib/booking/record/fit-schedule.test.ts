import fc from "fast-check";
import { expect, test } from "vitest";
import { openOf } from "@/lib/billing/billing";
import { fitSchedule } from "@/lib/booking/record/fit-schedule";
import { addDays } from "@/lib/dates";
import { trials } from "@/tests/support/scale";

const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);
const kindAt = (at: number, count: number) => {
  if (count === 1) return "full";
  if (at === 0) return "deposit";
  return at === count - 1 ? "balance" : "instalment";
};

const world = fc
  .record({
    amounts: fc.array(fc.bigInt({ min: 1n, max: 900_000n }), { minLength: 1, maxLength: 6 }),
    total: fc.nat(10_000),
    paid: fc.nat(12_000),
  })
  .map(({ amounts, total, paid }) => {
    const before = sum(amounts);
    const lines = amounts.map((amountMinor, at) => ({
      ...{ seq: at + 1, kind: kindAt(at, amounts.length), amountMinor },
      dueOn: addDays("2027-01-01", at * 30),
    }));
    return {
      lines,
      totalMinor: (before * BigInt(total)) / 10_000n,
      paidMinor: (before * BigInt(paid)) / 10_000n,
    };
  });

test("rule 33: a schedule of less is that to the cent, in the same days, and no line asks for more than it did", () => {
  fc.assert(
    fc.property(world, ({ lines, totalMinor, paidMinor }) => {
      const fitted = fitSchedule(lines, { totalMinor, paidMinor });
      expect(sum(fitted.map(({ amountMinor }) => amountMinor))).toBe(totalMinor);
      for (const [at, { kind, amountMinor, dueOn }] of fitted.entries()) {
        expect(amountMinor).toBeGreaterThan(0n);
        const before = lines.find((line) => line.dueOn === dueOn);
        expect(amountMinor).toBeLessThanOrEqual(before?.amountMinor ?? 0n);
        const isLast = at === fitted.length - 1;
        expect(["balance", "full"].includes(kind)).toBe(isLast);
      }
    }),
    { numRuns: trials(500, 20_000) },
  );
});

test("rule 41: what was paid covers the same lines as before, and nothing more falls due on their days", () => {
  fc.assert(
    fc.property(world, ({ lines, totalMinor, paidMinor }) => {
      const fitted = fitSchedule(lines, { totalMinor, paidMinor });
      const openBefore = openOf(
        lines.map(({ amountMinor }) => amountMinor),
        paidMinor,
      );
      const open = openOf(
        fitted.map(({ amountMinor }) => amountMinor),
        paidMinor,
      );
      expect(sum(open)).toBe(paidMinor < totalMinor ? totalMinor - paidMinor : 0n);
      for (const [at, { dueOn }] of fitted.entries()) {
        const was = openBefore[lines.findIndex((line) => line.dueOn === dueOn)] ?? 0n;
        expect(open[at]).toBeLessThanOrEqual(was);
      }
    }),
    { numRuns: trials(500, 20_000) },
  );
});

test("rule 33: a deposit that is paid stays, and the instalments become less alike", () => {
  const lines = [
    { seq: 1, kind: "deposit", amountMinor: 800_00n, dueOn: "2026-11-28" },
    { seq: 2, kind: "instalment", amountMinor: 1_600_00n, dueOn: "2027-01-31" },
    { seq: 3, kind: "balance", amountMinor: 1_600_00n, dueOn: "2027-02-28" },
  ];
  const fitted = fitSchedule(lines, { totalMinor: 2_400_00n, paidMinor: 800_00n });
  expect(fitted.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
    ["deposit", 800_00n],
    ["instalment", 800_00n],
    ["balance", 800_00n],
  ]);
  const paid = fitSchedule(lines, { totalMinor: 700_00n, paidMinor: 800_00n });
  expect(paid.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([["full", 700_00n]]);
});
