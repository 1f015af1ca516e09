import fc from "fast-check";
import { expect, test } from "vitest";
import type { OpenBill, TakenStep } from "@/lib/billing/dunning";
import { addDays, daysBetween, type LocalDate } from "@/lib/dates";
import { bill, isPaid, type Life, live, rules } from "@/tests/lib/billing/dunned-lives";
import { trials } from "@/tests/support/scale";

const last = rules.steps.at(-1)?.level ?? 0;

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2026-09-01", days));
const someBill = fc.record({
  dueOn: day,
  billedBefore: fc.integer({ min: 0, max: 40 }),
  departs: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  paidAfter: fc.option(fc.integer({ min: -30, max: 120 }), { nil: null }),
});
const lives = fc.record({
  bills: fc.array(someBill, { minLength: 1, maxLength: 4 }),
  outage: fc.record({
    from: fc.integer({ min: 0, max: 600 }),
    days: fc.integer({ min: 0, max: 60 }),
  }),
});

type Some = typeof lives extends fc.Arbitrary<infer One> ? One : never;

function lifeOf({ bills: some, outage }: Some, down: boolean) {
  const bills = some
    .map(({ dueOn, billedBefore, departs }, at) =>
      bill(`bill ${at}`, dueOn, {
        issuedOn: addDays(dueOn, -billedBefore),
        startsOn: departs === null ? null : addDays(dueOn, departs),
      }),
    )
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const paidOn = Object.fromEntries(
    some.map(({ dueOn, paidAfter }, at) => [
      `bill ${at}`,
      paidAfter === null ? undefined : addDays(dueOn, paidAfter),
    ]),
  );
  const off = (at: number) => at >= outage.from && at < outage.from + outage.days;
  const life = { from: "2026-08-01", days: 760, paidOn, down: down ? off : () => false };
  return { bills, paidOn, said: live(bills, life) };
}

/** Billed some days ago, not paid, and late unless it is the reminder before its day. */
function isRightFor(
  { issuedOn, dueOn }: OpenBill,
  { level, on }: TakenStep,
  paid: LocalDate | undefined,
): boolean {
  const hadIt = daysBetween(issuedOn, on) >= rules.afterBillDays;
  return hadIt && !isPaid(paid, on) && (level === 1 ? on <= dueOn : on > dueOn);
}

/** Another bill that is open on a day, and due before this one. */
function isOpenBefore(
  { id, dueOn, issuedOn }: OpenBill,
  about: OpenBill,
  on: LocalDate,
  paidOn: Life["paidOn"] = {},
): boolean {
  return dueOn < about.dueOn && issuedOn <= on && !isPaid(paidOn[id], on);
}

test("rules 89, 93, 96, 99, in any life: each step once, days apart, in order for each bill, and of nothing that is paid or fresh", () => {
  fc.assert(
    fc.property(lives, fc.boolean(), (some, down) => {
      const { bills, paidOn, said } = lifeOf(some, down);
      for (const [at, step] of said.entries()) {
        const { level, billId, on } = step;
        const about = bills.find(({ id }) => id === billId) ?? bill("none", on);
        expect(isRightFor(about, step, paidOn[billId])).toBe(true);
        const before = said.slice(0, at);
        const gaps = before.map((one) => daysBetween(one.on, on));
        expect(Math.min(rules.gapDays, ...gaps)).toBe(rules.gapDays);
        expect(before.every((one) => one.billId !== billId || one.level < level)).toBe(true);
        expect(bills.filter((one) => isOpenBefore(one, about, on, paidOn))).toEqual([]);
      }
      expect(Math.max(0, ...said.map(({ level }) => level))).toBeLessThanOrEqual(last);
    }),
    { numRuns: trials(40, 800) },
  );
});

test("rule 96, in any life without an outage: what is late is never at a level without the one before it", () => {
  fc.assert(
    fc.property(lives, (some) => {
      const { said } = lifeOf(some, false);
      for (const [at, { level }] of said.entries()) {
        if (level <= 2) continue;
        expect(said.slice(0, at).some((step) => step.level === level - 1)).toBe(true);
      }
    }),
    { numRuns: trials(40, 800) },
  );
});
