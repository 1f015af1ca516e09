import type { DunningRules, OpenBill, PlannedStep, TakenStep } from "@/lib/billing/dunning";
import { planSteps } from "@/lib/billing/dunning/plan-steps";
import { addDays, daysBetween, type LocalDate } from "@/lib/dates";

/** What is known of one customer's bills in one currency (rule 93). */
export type Dunned = {
  /** What counts and is not paid, the one that is due first before the others, and late fees after them. */
  bills: readonly OpenBill[];
  /** What was said of them since something has been late. */
  taken: readonly TakenStep[];
  /** When something was said last, in a case that is over too; null where nothing ever was. */
  spokenOn: LocalDate | null;
  /** The last day on which nothing is said: the case is paused, or it was promised to be paid; null where it goes on. */
  waitsUntil: LocalDate | null;
  /** A bill is disputed, and nobody has settled that: until then nothing is said at all (rule 89). */
  disputed: boolean;
  /** By which bill it is asked for so far, and since when; null before the first step. */
  anchored: { billId: string; since: LocalDate | null } | null;
};

export type NextStep = {
  /** The oldest: steps go by it. */
  anchor: OpenBill;
  /** Since when they go by it; null where that is since it was issued. */
  since: LocalDate | null;
  /** What is right today and was not said. */
  due: PlannedStep | null;
  /** What comes after it, or else what comes next. */
  next: PlannedStep | null;
};

/**
 * Which step is right for an account today. Of those whose day has come it is the last one only, however many were slept through (rule
 * 97), once for each bill and level, not within some days of the step before (rule 93), and not while the case waits (rule 95). Null where
 * nothing is open that is worth it (rule 92).
 */
export function nextStep(rules: DunningRules, dunned: Dunned, today: LocalDate): NextStep | null {
  const { bills, taken, anchored } = dunned;
  const anchor = anchorOf(rules, bills, today);
  if (!anchor || askedFor(bills, anchor, today) < rules.leastMinor) return null;
  const since = sinceWhen(anchored, anchor, today);
  const before = taken.filter(({ on }) => since !== null && on < since);
  const planned = planSteps(rules, anchor, { since, reached: highest(before) });
  if (dunned.disputed) return { anchor, since, due: null, next: null };
  const reached = highest(taken.filter(({ billId }) => billId === anchor.id));
  const free = freeFrom(rules, dunned);
  const left = planned
    .filter(({ step }) => step.level > reached)
    .map(({ step, on }) => ({ step, on: free !== null && free > on ? free : on }));
  const due = left.findLast(({ step, on }) => on <= today && isStillRight(step, anchor, today));
  const after = due ? addDays(today, rules.gapDays) : addDays(today, 1);
  const later = left
    .filter(({ step, on }) => (due ? step.level > due.step.level : on > today))
    .map(({ step, on }) => ({ step, on: on > after ? on : after }))
    .filter(({ step, on }) => isStillRight(step, anchor, on));
  const next = later.findLast(({ on }) => on === later[0]?.on);
  return { anchor, since, due: due ?? null, next: next ?? null };
}

/** The first day on which something may be said: some days after the last word, and after what the case waits for. */
function freeFrom(rules: DunningRules, { spokenOn, waitsUntil }: Dunned): LocalDate | null {
  const spoken = spokenOn && addDays(spokenOn, rules.gapDays);
  const waited = waitsUntil && addDays(waitsUntil, 1);
  return spoken && waited && spoken > waited ? spoken : (waited ?? spoken);
}

/** The oldest of what is late, a late fee only where nothing else is; of what is not, or is not worth a word, the oldest. */
function anchorOf({ leastMinor }: DunningRules, bills: readonly OpenBill[], today: LocalDate) {
  const late = bills.filter(({ dueOn }) => daysBetween(dueOn, today) > 0);
  const lateMinor = late.reduce((sum, { openMinor }) => sum + openMinor, 0n);
  return lateMinor < leastMinor ? bills[0] : late[0];
}

/** What is late, with what is asked for of the oldest bill. */
function askedFor(bills: readonly OpenBill[], anchor: OpenBill, today: LocalDate): bigint {
  return bills
    .filter((bill) => bill === anchor || daysBetween(bill.dueOn, today) > 0)
    .reduce((sum, { openMinor }) => sum + openMinor, 0n);
}

function sinceWhen(anchored: Dunned["anchored"], { id }: OpenBill, today: LocalDate) {
  if (!anchored) return null;
  return anchored.billId === id ? anchored.since : today;
}

function highest(taken: readonly TakenStep[]): number {
  return Math.max(0, ...taken.map(({ level }) => level));
}

/** Who was to be reminded of a day is not reminded of it once it is over. */
function isStillRight(
  { afterDays }: PlannedStep["step"],
  { dueOn }: OpenBill,
  today: LocalDate,
): boolean {
  return afterDays >= 0 || today <= dueOn;
}
