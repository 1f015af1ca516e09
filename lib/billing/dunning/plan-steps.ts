import type { DunningRules, DunningStep, OpenBill, PlannedStep } from "@/lib/billing/dunning";
import { addDays, type LocalDate } from "@/lib/dates";

type Begun = {
  /** Since when it is asked for by this bill, where that is not since it was issued. */
  since: LocalDate | null;
  /** The level that had been reached by then. */
  reached: number;
};

/**
 * On which day each step is right for one bill: by the day that was told (rule 100), the sooner the nearer the departure comes, and
 * some days apart (rule 93). What is above the level that was reached when this bill became the oldest begins then and comes in its
 * order, so that nothing is left out because of that (rule 96). A reminder before the day is none after it; what a card is
 * charged for is reminded of otherwise, and a late fee is a part of a reminder itself.
 */
export function planSteps(
  rules: DunningRules,
  bill: OpenBill,
  { since, reached }: Begun,
): PlannedStep[] {
  const planned: PlannedStep[] = [];
  for (const step of rules.steps) {
    const before = planned.at(-1);
    const on = latest([
      ...notBefore(rules, bill),
      dayOf(step, bill),
      ...(before ? [addDays(before.on, rules.gapDays)] : []),
      ...(since && step.level > reached ? [since] : []),
    ]);
    if (step.afterDays >= 0 || (on <= bill.dueOn && bill.kind !== "late_fee"))
      planned.push({ step, on });
  }
  return planned;
}

/** Not of what was billed just now, nor before a card had all its tries. */
function notBefore(rules: DunningRules, { issuedOn, dueOn, fromCard }: OpenBill): LocalDate[] {
  const billed = addDays(issuedOn, rules.afterBillDays);
  return fromCard ? [billed, addDays(dueOn, rules.cardDays)] : [billed];
}

/** Never before the bill is late, unless it is a reminder of its day. */
function dayOf({ afterDays, beforeDepartureDays }: DunningStep, { dueOn, startsOn }: OpenBill) {
  const own = addDays(dueOn, afterDays);
  if (afterDays < 0 || beforeDepartureDays === null || startsOn === null) return own;
  const atTheLatest = addDays(startsOn, -beforeDepartureDays);
  return latest([addDays(dueOn, 1), own < atTheLatest ? own : atTheLatest]);
}

function latest(days: readonly LocalDate[]): LocalDate {
  return days.reduce((last, day) => (day > last ? day : last));
}
