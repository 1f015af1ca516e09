import type { Condition, Fact, Measure } from "@/lib/policy/policy";

const measures: readonly Measure[] = ["k", "overdueDays", "noticesDelivered"];

/** What is true when something is asked for. A count that is not given is 0. */
export type Facts = { true: readonly Fact[]; counts: Readonly<Partial<Record<Measure, number>>> };

/** Whether all conditions are met (a use without any is always). */
export function holds(conditions: readonly Condition[], facts: Facts): boolean {
  return conditions.every((condition) => {
    const least = threshold(condition);
    if (least) return (facts.counts[least.of] ?? 0) >= least.n;
    return facts.true.some((fact) => fact === condition);
  });
}

/** Whether whatever meets the first conditions meets the second: every one of these follows from one of those. */
export function implies(these: readonly Condition[], those: readonly Condition[]): boolean {
  return those.every((wanted) => these.some((given) => impliesOne(given, wanted)));
}

/** Both at once, in one spelling: in order, and without what follows from the rest. */
export function conjoin(
  these: readonly Condition[],
  those: readonly Condition[] = [],
): readonly Condition[] {
  const all = [...new Set([...these, ...those])].sort();
  return all.filter((one) => !all.some((other) => other !== one && impliesOne(other, one)));
}

function impliesOne(given: Condition, wanted: Condition): boolean {
  const [have, want] = [threshold(given), threshold(wanted)];
  return have && want ? have.of === want.of && have.n >= want.n : given === wanted;
}

// One spelling of each number, or two conditions would make each other needless; from 0 on is no condition.
function threshold(condition: Condition): { of: Measure; n: number } | null {
  const [, name, n] = /^(\w+)>=([1-9]\d*)$/.exec(condition) ?? [];
  const of = measures.find((measure) => measure === name);
  return of ? { of, n: Number(n) } : null;
}
