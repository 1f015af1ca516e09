import { openOf } from "@/lib/billing/billing";
import { settledBy } from "@/lib/booking/booking";
import { fitSchedule } from "@/lib/booking/record/fit-schedule";
import type { ScheduledLine } from "@/lib/booking/record/read-schedule";
import { addDays, type LocalDate } from "@/lib/dates";

type Moved = {
  /** How much more it comes to than before: what the change costs, and where the price is another too, what that is more or less. */
  moreMinor: bigint;
  paidMinor: bigint;
  /** In the business zone. */
  today: LocalDate;
  /** Of the departure that they travel on from now on. */
  to: { startsOn: LocalDate; balanceDueDays: number };
};

/**
 * What is due when on another departure: what is paid stays as it is, the balance is due by the days of that departure, instalments stay
 * on theirs while they come before it, what it comes to more is due at once, and what less comes off all that is open. Nothing new is due
 * in the past or after the departure (rules 33, 69, 102); together it is the price, to the cent.
 */
export function moveSchedule(lines: readonly ScheduledLine[], moved: Moved): ScheduledLine[] {
  const { moreMinor, paidMinor, today, to } = moved;
  const soonest = settledBy(today, to.startsOn);
  const balanceOn = addDays(to.startsOn, -to.balanceDueDays);
  const last = balanceOn > soonest ? balanceOn : soonest;
  // What comes sooner than a line that is paid in part is not paid by that.
  const parts = moreMinor > 0n ? inParts(lines, paidMinor) : lowered(lines, moved);
  const open = openIn(parts, paidMinor);
  const paid = parts.filter((_line, at) => open[at] === 0n);
  const days = parts.flatMap((line, at) =>
    open[at] === 0n ? [] : [{ ...line, dueOn: dayOf(line) }],
  );
  const more = { kind: "instalment", amountMinor: moreMinor, dueOn: soonest };
  const due = oneADay(moreMinor > 0n ? [more, ...days] : days);
  const next = due[0]?.dueOn;
  // What was paid early is billed no later than what comes after it.
  const before = paid.map((line) => (next && line.dueOn > next ? { ...line, dueOn: next } : line));
  return named([...before, ...due]);

  function dayOf({ kind, dueOn }: ScheduledLine): LocalDate {
    if (kind === "balance" || dueOn > last) return last;
    return dueOn < today ? soonest : dueOn;
  }
}

function lowered(lines: readonly ScheduledLine[], { moreMinor, paidMinor }: Moved) {
  const totalMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, moreMinor);
  return moreMinor < 0n ? fitSchedule(lines, { totalMinor, paidMinor }) : lines;
}

function openIn(lines: readonly ScheduledLine[], paidMinor: bigint): bigint[] {
  return openOf(
    lines.map(({ amountMinor }) => amountMinor),
    paidMinor,
  );
}

/** With the line that is paid in part as two: what is paid of it, and the rest. */
function inParts(lines: readonly ScheduledLine[], paidMinor: bigint): ScheduledLine[] {
  const open = openIn(lines, paidMinor);
  return lines.flatMap((line, at) => {
    const left = open[at] ?? 0n;
    if (left === 0n || left === line.amountMinor) return [line];
    return [
      { ...line, amountMinor: line.amountMinor - left },
      { ...line, amountMinor: left },
    ];
  });
}

/** In the order of their days, with what falls on one day as one line. */
function oneADay(lines: readonly ScheduledLine[]): ScheduledLine[] {
  const byDay = Map.groupBy(lines, ({ dueOn }) => dueOn);
  return [...byDay]
    .map(([dueOn, due]) => ({
      ...{ kind: "instalment", dueOn },
      amountMinor: due.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    }))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** The first is the deposit and the last has every line of the price: so bills are written. */
function named(lines: readonly ScheduledLine[]): ScheduledLine[] {
  if (lines.length === 1) return lines.map((line) => ({ ...line, kind: "full" }));
  return lines.map((line, at) => {
    if (at === lines.length - 1) return { ...line, kind: "balance" };
    return { ...line, kind: at === 0 ? "deposit" : "instalment" };
  });
}
