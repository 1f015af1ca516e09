import { expect, test } from "vitest";
import type { TakenStep } from "@/lib/billing/dunning";
import { nextStep } from "@/lib/billing/dunning/next-step";
import { addDays, daysBetween, type LocalDate } from "@/lib/dates";
import { bill, fresh, live, rules } from "@/tests/lib/billing/dunned-lives";

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

test("rule 93: a case that is over and another that begins are days apart as well", () => {
  const first = bill("A", "2026-09-01", { issuedOn: "2026-09-01", startsOn: null });
  const startsOn = "2026-10-22";
  const second = bill("B", startsOn, { issuedOn: "2026-10-17", startsOn });
  const said = live([first, second], {
    ...{ from: "2026-08-01", days: 300 },
    paidOn: { A: "2026-10-22" },
  });
  const [last, next] = [
    said.findLast(({ billId }) => billId === "A"),
    said.find(({ billId }) => billId === "B"),
  ];
  expect(daysBetween(last?.on ?? startsOn, next?.on ?? startsOn)).toBeGreaterThanOrEqual(
    rules.gapDays,
  );
});

test("rule 95: while a case waits nothing is right, and what comes is the step that is right when it ends", () => {
  const dueOn = "2026-11-10";
  const waiting = { ...fresh([bill("A", dueOn)]), waitsUntil: addDays(dueOn, 30) };
  for (let day = -10; day <= 30; day += 1) {
    const found = nextStep(rules, waiting, addDays(dueOn, day));
    expect(found?.due).toBeNull();
    expect(found?.next).toMatchObject({ step: { level: 4 }, on: addDays(dueOn, 31) });
  }
  expect(nextStep(rules, waiting, addDays(dueOn, 31))?.due?.step.level).toBe(4);
  expect(nextStep(rules, { ...waiting, waitsUntil: null }, dueOn)?.next?.step.level).toBe(2);
});
