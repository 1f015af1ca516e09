import fc from "fast-check";
import { expect, test } from "vitest";
import { dunningRules, type OpenBill, type TakenStep } from "@/lib/billing/dunning";
import { isOver } from "@/lib/billing/dunning/is-over";
import { type Dunned, nextStep } from "@/lib/billing/dunning/next-step";
import { addDays, daysBetween, type LocalDate } from "@/lib/dates";
import { trials } from "@/tests/support/scale";

const rules = dunningRules;
const last = rules.steps.at(-1)?.level ?? 0;

function bill(id: string, dueOn: LocalDate, rest: Partial<OpenBill> = {}): OpenBill {
  return {
    ...{ id, name: id, bookingId: id, dueOn, issuedOn: addDays(dueOn, -21), openMinor: 50_000n },
    ...{ startsOn: addDays(dueOn, 60), fromCard: false, ...rest },
  };
}

const fresh = (bills: readonly OpenBill[]): Dunned => ({ bills, taken: [], anchored: null });

/** Looks once, and does what is right. */
function look(dunned: Dunned, today: LocalDate): { dunned: Dunned; said: TakenStep | null } {
  if (dunned.anchored && isOver(dunned, today)) return { dunned: fresh(dunned.bills), said: null };
  const found = nextStep(rules, dunned, today);
  if (!found) return { dunned, said: null };
  const { anchor, since, due } = found;
  const said = due && { level: due.step.level, billId: anchor.id, on: today };
  const anchored = dunned.anchored || said ? { billId: anchor.id, since } : null;
  return {
    dunned: { ...dunned, anchored, taken: [...dunned.taken, ...(said ? [said] : [])] },
    said,
  };
}

/** A life day by day: which bills are paid when, and on which days nobody looks. */
function live(
  bills: readonly OpenBill[],
  { from, days, paidOn = {}, down = () => false }: Life,
): TakenStep[] {
  const all: TakenStep[] = [];
  let dunned = fresh(bills);
  for (let day = 0; day < days; day += 1) {
    const today = addDays(from, day);
    const open = bills.filter(
      ({ id, issuedOn }) => issuedOn <= today && !isPaid(paidOn[id], today),
    );
    dunned = { ...dunned, bills: open };
    if (down(day)) continue;
    const looked = look(dunned, today);
    dunned = looked.dunned;
    if (looked.said) all.push(looked.said);
  }
  return all;
}

type Life = {
  from: LocalDate;
  days: number;
  paidOn?: Record<string, LocalDate | undefined>;
  down?: (day: number) => boolean;
};

const isPaid = (on: LocalDate | undefined, today: LocalDate) => on !== undefined && on <= today;
const daysAfter = (from: LocalDate, steps: readonly TakenStep[]) =>
  steps.map(({ level, on }) => [level, daysBetween(from, on)]);

test("rules 93 and 100, P39: by the day that was told, a reminder before it and four after it, and then no more", () => {
  const dueOn = "2026-11-10";
  const said = live([bill("A", dueOn)], { from: addDays(dueOn, -30), days: 300 });
  expect(daysAfter(dueOn, said)).toEqual([
    ...[
      [1, -7],
      [2, 3],
      [3, 14],
      [4, 28],
      [5, 50],
    ],
  ]);
});

test("rule 89: on the day itself nothing is late, and the first word of what is late comes after it", () => {
  const dueOn = "2026-11-10";
  for (let day = -6; day <= 2; day += 1) {
    const found = nextStep(
      rules,
      {
        ...fresh([bill("A", dueOn)]),
        taken: [{ level: 1, billId: "A", on: addDays(dueOn, -7) }],
        anchored: { billId: "A", since: null },
      },
      addDays(dueOn, day),
    );
    expect(found?.due).toBeNull();
  }
});

test("steps come sooner as the departure comes near: all but the last before rooms are given back", () => {
  const dueOn = "2026-11-10";
  const startsOn = addDays(dueOn, 30);
  const said = live([bill("A", dueOn, { startsOn })], { from: dueOn, days: 200 });
  const far = live([bill("A", dueOn)], { from: dueOn, days: 200 });
  for (const level of [3, 4]) {
    const [near, usual] = [said, far].map((steps) => steps.find((step) => step.level === level));
    expect(near && usual && near.on < usual.on).toBe(true);
  }
  const lastWord = said.find(({ level }) => level === 4);
  expect(daysBetween(lastWord?.on ?? startsOn, startsOn)).toBeGreaterThanOrEqual(rules.releaseDays);
});

test("rule 96: when the oldest is paid, the next oldest is asked for by its own day, from its first step on", () => {
  const [first, second] = [bill("A", "2026-11-10"), bill("B", "2026-11-20")];
  const said = live([first, second], {
    ...{ from: "2026-10-20", days: 200 },
    paidOn: { A: "2026-11-16" },
  });
  expect(said.filter(({ billId }) => billId === "A").map(({ level }) => level)).toEqual([1, 2]);
  expect(
    daysAfter(
      second.dueOn,
      said.filter(({ billId }) => billId === "B"),
    ),
  ).toEqual([
    ...[
      [1, -3],
      [2, 3],
      [3, 14],
      [4, 28],
      [5, 50],
    ],
  ]);
});

test("rule 97: after an outage only the step that is right goes out, and no burst of what was missed", () => {
  const dueOn = "2026-11-10";
  const said = live([bill("A", dueOn)], {
    ...{ from: addDays(dueOn, -30), days: 200 },
    down: (day) => day >= 25 && day < 60,
  });
  expect(daysAfter(dueOn, said)).toEqual([
    ...[
      [1, -7],
      [4, 30],
      [5, 50],
    ],
  ]);
});

test("rule 92: below the least that is worth a letter nobody is written to, and a part payment counts", () => {
  const openMinor = rules.leastMinor - 1n;
  const small = bill("A", "2026-11-10", { openMinor });
  expect(nextStep(rules, fresh([small]), "2027-01-10")).toBeNull();
  expect(
    nextStep(rules, fresh([{ ...small, openMinor: openMinor + 1n }]), "2027-01-10"),
  ).not.toBeNull();
});

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
