import { openOf } from "@/lib/billing/billing";
import type { ScheduledLine } from "@/lib/booking/record/read-schedule";
import { allocate } from "@/lib/money";

/**
 * What is due when of a price that has become less: what was paid stays with the lines that it covers, and what is left to pay is shared
 * among the days on which more was due, as before. Together it is the price, to the cent (rule 33).
 */
export function fitSchedule(
  lines: readonly ScheduledLine[],
  { totalMinor, paidMinor }: { totalMinor: bigint; paidMinor: bigint },
): ScheduledLine[] {
  const amounts = lines.map(({ amountMinor }) => amountMinor);
  const open = openOf(amounts, paidMinor);
  const covered = amounts.map((amount, at) => amount - (open[at] ?? 0n));
  const restMinor = totalMinor - sum(covered);
  const fitted =
    restMinor > 0n
      ? add(covered, allocate(restMinor, open))
      : subtract(covered, openOf(covered, totalMinor));
  const left = lines.flatMap(({ kind, dueOn }, at) => {
    const amountMinor = fitted[at] ?? 0n;
    return amountMinor > 0n ? [{ kind, dueOn, amountMinor }] : [];
  });
  return left.map((line, at) => (at < left.length - 1 ? line : { ...line, kind: lastOf(left) }));
}

/** What every line of the price stands on. */
function lastOf(lines: readonly ScheduledLine[]): string {
  return lines.length === 1 ? "full" : "balance";
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, one) => all + one, 0n);
}

function add(amounts: readonly bigint[], more: readonly bigint[]): bigint[] {
  return amounts.map((amount, at) => amount + (more[at] ?? 0n));
}

function subtract(amounts: readonly bigint[], less: readonly bigint[]): bigint[] {
  return amounts.map((amount, at) => amount - (less[at] ?? 0n));
}
