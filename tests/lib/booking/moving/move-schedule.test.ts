import fc from "fast-check";
import { expect, test } from "vitest";
import { openOf } from "@/lib/billing/billing";
import { moveSchedule } from "@/lib/booking/moving/move-schedule";
import { addDays } from "@/lib/dates";
import { trials } from "@/tests/support/scale";

const today = "2027-03-01";
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);
const kindAt = (at: number, count: number) => {
  if (count === 1) return "full";
  if (at === 0) return "deposit";
  return at === count - 1 ? "balance" : "instalment";
};

const world = fc
  .record({
    amounts: fc.array(fc.bigInt({ min: 1n, max: 900_000n }), { minLength: 1, maxLength: 6 }),
    first: fc.integer({ min: -200, max: 60 }),
    more: fc.oneof(fc.constant(0n), fc.bigInt({ min: -900_000n, max: 900_000n })),
    paid: fc.nat(12_000),
    startsIn: fc.nat(500),
    balanceDueDays: fc.nat(120),
  })
  .map(({ amounts, first, more, paid, startsIn, balanceDueDays }) => ({
    lines: amounts.map((amountMinor, at) => ({
      ...{ kind: kindAt(at, amounts.length), amountMinor },
      dueOn: addDays(today, first + at * 30),
    })),
    moved: {
      // A price stays more than nothing.
      ...{ moreMinor: more < 1n - sum(amounts) ? 1n - sum(amounts) : more, today },
      ...{ paidMinor: (sum(amounts) * BigInt(paid)) / 10_000n },
      to: { startsOn: addDays(today, startsIn), balanceDueDays },
    },
  }));

test("rule 33: on another date it is the price with what the change costs, to the cent, in the order of the days", () => {
  fc.assert(
    fc.property(world, ({ lines, moved }) => {
      const after = moveSchedule(lines, moved);
      const amounts = after.map(({ amountMinor }) => amountMinor);
      expect(sum(amounts)).toBe(sum(lines.map((line) => line.amountMinor)) + moved.moreMinor);
      expect(after.map(({ kind }) => kind)).toEqual(after.map((_, at) => kindAt(at, after.length)));
      const days = after.map(({ dueOn }) => dueOn);
      const paid = openOf(amounts, moved.paidMinor).filter((open) => open === 0n).length;
      expect(days.slice(paid)).toEqual(days.slice(paid).toSorted());
    }),
    { numRuns: trials(500, 20_000) },
  );
});

test("rules 69 and 102: what is open is due neither in the past nor after the departure, and what the change costs at once", () => {
  fc.assert(
    fc.property(world, ({ lines, moved }) => {
      const after = moveSchedule(lines, moved);
      const open = openOf(
        after.map(({ amountMinor }) => amountMinor),
        moved.paidMinor,
      );
      const due = after.filter((_, at) => open[at] !== 0n);
      for (const { dueOn } of due) {
        expect(dueOn >= today).toBe(true);
        expect(dueOn <= moved.to.startsOn).toBe(true);
      }
      if (moved.moreMinor > 0n) expect((due[0]?.dueOn ?? today) <= addDays(today, 3)).toBe(true);
    }),
    { numRuns: trials(500, 20_000) },
  );
});

test("rule 41: what was paid covers as much as it did", () => {
  fc.assert(
    fc.property(world, ({ lines, moved }) => {
      const { moreMinor, paidMinor } = moved;
      const openIn = (schedule: readonly { amountMinor: bigint }[]) =>
        sum(
          openOf(
            schedule.map(({ amountMinor }) => amountMinor),
            paidMinor,
          ),
        );
      const open = openIn(moveSchedule(lines, moved));
      const left = sum(lines.map(({ amountMinor }) => amountMinor)) + moreMinor - paidMinor;
      expect(open).toBe(left > 0n ? left : 0n);
    }),
    { numRuns: trials(500, 20_000) },
  );
});
